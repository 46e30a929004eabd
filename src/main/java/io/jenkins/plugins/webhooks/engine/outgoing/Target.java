package io.jenkins.plugins.webhooks.engine.outgoing;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.Authenticator;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.LaneKey;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.Renderer;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.Signer;
import io.jenkins.plugins.webhooks.engine.outgoing.transport.Transport;

/**
 * An outgoing webhook made ready for use.
 *
 * @param webhook as configured
 * @param interest which of the selected events it wants
 * @param renderer writes bodies
 * @param lane tells what is kept in order
 * @param delay holds deliveries back, or null
 * @param authenticator tells who we are
 * @param signer proves us
 * @param judge decides what an answer means
 * @param transport the way to it
 */
record Target(
        OutgoingWebhook webhook,
        Interest interest,
        Renderer renderer,
        LaneKey lane,
        @CheckForNull Delay delay,
        Authenticator authenticator,
        Signer signer,
        Judge judge,
        Transport transport) {}
