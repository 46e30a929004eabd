package io.jenkins.plugins.webhooks.engine.outgoing;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.Signer;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import okhttp3.OkHttpClient;

/**
 * An outgoing webhook made ready for use.
 *
 * @param webhook as configured
 * @param filter compiled, or null for everything
 * @param transform compiled, or null for none
 * @param delay holds deliveries back, or null
 * @param signer proves us
 * @param http client with this target's timeouts
 */
record Target(
        OutgoingWebhook webhook,
        @CheckForNull Expression filter,
        @CheckForNull Expression transform,
        @CheckForNull Delay delay,
        Signer signer,
        OkHttpClient http) {}
