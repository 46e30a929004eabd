package io.jenkins.plugins.webhooks.engine.outgoing;

import io.jenkins.plugins.webhooks.engine.outgoing.authentication.Authenticator;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.Renderer;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.Signer;
import io.jenkins.plugins.webhooks.engine.outgoing.transport.Transport;

/**
 * An outgoing webhook made ready for use.
 *
 * @param webhook as configured
 * @param interest which of the selected events it wants
 * @param renderer writes bodies
 * @param authenticator tells who we are
 * @param signer proves us
 * @param transport the way to it
 */
record Target(
        OutgoingWebhook webhook,
        Interest interest,
        Renderer renderer,
        Authenticator authenticator,
        Signer signer,
        Transport transport) {}
