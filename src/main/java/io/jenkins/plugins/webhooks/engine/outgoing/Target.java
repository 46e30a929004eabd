package io.jenkins.plugins.webhooks.engine.outgoing;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.Renderer;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.Signer;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import okhttp3.OkHttpClient;

/**
 * An outgoing webhook made ready for use.
 *
 * @param webhook as configured
 * @param filter compiled, or null for everything
 * @param renderer writes bodies
 * @param signer proves us
 * @param http client with this target's timeouts
 */
record Target(
        OutgoingWebhook webhook,
        @CheckForNull Expression filter,
        Renderer renderer,
        Signer signer,
        OkHttpClient http) {}
