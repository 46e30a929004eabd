package io.jenkins.plugins.webhooks.engine.outgoing.preset;

import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.SigningSettings.Scheme;

/**
 * One operation of one system, so that a few fields are enough to send to it. Stateless and pure. Whatever the webhook
 * says itself counts more than what a preset says.
 */
public interface Preset {
    /** What people need to know of it. */
    PresetAbout about();

    /**
     * Says where and how this system wants to be told.
     *
     * @param values of the fields; what is required is there, and nothing is there that is no field
     * @param webhook takes address, headers, authentication, body and whatever else differs from the usual
     * @throws IllegalArgumentException if a value can't be; the message names the field
     */
    void apply(PresetValues values, OutgoingWebhook.Builder webhook);

    /** What signs where the webhook has a secret for signatures and names no scheme. */
    default Scheme scheme() {
        return Scheme.STANDARD;
    }
}
