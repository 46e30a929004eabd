package io.jenkins.plugins.webhooks.engine.outgoing.preset;

import io.jenkins.plugins.webhooks.engine.event.BodyFormat;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.SigningSettings.Scheme;
import java.util.List;

/**
 * Targets that take our own events: only format and signature differ, and the webhook itself says where they are.
 *
 * @param about what people need to know
 * @param format of the body
 * @param scheme of the signature
 */
record Plain(PresetAbout about, BodyFormat format, Scheme scheme) implements Preset {
    static final Plain STANDARD = plain(
            "standard",
            "Our JSON, signed as Standard Webhooks says",
            "systems/standard-webhooks.md#send-standard-webhooks",
            "https://www.standardwebhooks.com/",
            BodyFormat.JSON,
            Scheme.STANDARD);

    static final Plain GITHUB = plain(
            "github",
            "Our JSON, signed as GitHub signs",
            "systems/github.md#send-like-github",
            "https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries",
            BodyFormat.JSON,
            Scheme.GITHUB);

    static final Plain CLOUDEVENTS = plain(
            "cloudevents",
            "A structured CloudEvent",
            "systems/cloudevents.md#send-cloudevents",
            "https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/http-webhook.md",
            BodyFormat.CLOUDEVENTS,
            Scheme.STANDARD);

    static final Plain GENERIC = plain(
            "generic",
            "Any system: everything is set by hand",
            "systems/custom.md#send-to-any-system",
            "https://docs.jsonata.org/",
            BodyFormat.JSON,
            Scheme.NONE);

    private static Plain plain(
            String name, String title, String guide, String documentation, BodyFormat format, Scheme scheme) {
        return new Plain(new PresetAbout(name, title, guide, documentation, List.of(), List.of()), format, scheme);
    }

    @Override
    public void apply(PresetValues values, OutgoingWebhook.Builder webhook) {
        webhook.format(format);
    }
}
