package io.jenkins.plugins.webhooks.engine.outgoing;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.Authenticator;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.Signer;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import okhttp3.OkHttpClient;

/**
 * An outgoing webhook made ready for use.
 *
 * @param webhook as configured
 * @param interest which of the selected events it wants
 * @param transform compiled, or null for none
 * @param authenticator tells who we are
 * @param signer proves us
 * @param http client with this target's timeouts
 */
record Target(
        OutgoingWebhook webhook,
        Interest interest,
        @CheckForNull Expression transform,
        Authenticator authenticator,
        Signer signer,
        OkHttpClient http) {}
