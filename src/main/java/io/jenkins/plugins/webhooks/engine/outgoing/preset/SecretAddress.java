package io.jenkins.plugins.webhooks.engine.outgoing.preset;

import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.UrlAuthentication;

/** A target whose address is its only secret, and therefore kept like one. */
final class SecretAddress {
    private SecretAddress() {}

    static PresetField field(String help) {
        return PresetField.secret("address", "Address", help);
    }

    /**
     * Sends there.
     *
     * @param shown what people see instead; nothing is ever sent there
     */
    static OutgoingWebhook.Builder use(PresetValues values, String shown, OutgoingWebhook.Builder webhook) {
        return webhook.url(shown).authentication(new UrlAuthentication(values.secrets("address")));
    }
}
