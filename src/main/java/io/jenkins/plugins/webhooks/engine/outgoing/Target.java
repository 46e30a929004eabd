package io.jenkins.plugins.webhooks.engine.outgoing;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.Authenticator;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.Signer;
import io.jenkins.plugins.webhooks.engine.outgoing.transport.Transport;
import io.jenkins.plugins.webhooks.engine.rule.Expression;

/**
 * An outgoing webhook made ready for use.
 *
 * @param webhook as configured
 * @param filter compiled, or null for everything
 * @param transform compiled, or null for none
 * @param delay holds deliveries back, or null
 * @param authenticator tells who we are
 * @param signer proves us
 * @param transport the way to it
 */
record Target(
        OutgoingWebhook webhook,
        @CheckForNull Expression filter,
        @CheckForNull Expression transform,
        @CheckForNull Delay delay,
        Authenticator authenticator,
        Signer signer,
        Transport transport) {}
