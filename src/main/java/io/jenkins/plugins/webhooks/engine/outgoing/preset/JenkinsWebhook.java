package io.jenkins.plugins.webhooks.engine.outgoing.preset;

import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.SigningSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.SigningSettings.Scheme;
import java.util.List;

/**
 * An incoming webhook of another Jenkins with this plugin, or of a standalone server, whose provider is {@code jenkins}.
 *
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard
 *     Webhooks</a>
 */
final class JenkinsWebhook implements Preset {
    private static final PresetAbout ABOUT = new PresetAbout(
            "jenkins-webhook",
            "Jenkins: incoming webhook of another one",
            "systems/jenkins.md#send-to-another-jenkins",
            "https://www.standardwebhooks.com/",
            List.of(
                    Settable.baseUrl("https://jenkins.example.com", "Address of the other Jenkins or server."),
                    PresetField.secret("secret", "Secret", "The one that the incoming webhook over there has, too."),
                    PresetField.optional("webhook", "Incoming webhook", "jenkins", "Its name over there.")
                            .or("jenkins")),
            List.of("build.queued", "build.started", "build.completed"));

    @Override
    public PresetAbout about() {
        return ABOUT;
    }

    @Override
    public void apply(PresetValues values, OutgoingWebhook.Builder webhook) {
        webhook.url(Address.at(values)
                        .path("webhook")
                        .segment(values.require("webhook"))
                        .toString())
                .signing(new SigningSettings(Scheme.STANDARD, values.secrets("secret")));
    }
}
