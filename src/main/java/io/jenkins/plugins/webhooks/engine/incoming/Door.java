package io.jenkins.plugins.webhooks.engine.incoming;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.incoming.provider.Provider;
import io.jenkins.plugins.webhooks.engine.rule.Expression;

/**
 * An incoming webhook made ready for use.
 *
 * @param webhook as configured
 * @param provider what its sender is
 * @param filter compiled, or null for everything
 * @param transform compiled, or null for none
 * @param addresses which addresses may call
 * @param admit compiled, or null for everybody
 * @param rules compiled
 */
record Door(
        IncomingWebhook webhook,
        Provider provider,
        @CheckForNull Expression filter,
        @CheckForNull Expression transform,
        AddressRules addresses,
        @CheckForNull Expression admit,
        Rules rules) {}
