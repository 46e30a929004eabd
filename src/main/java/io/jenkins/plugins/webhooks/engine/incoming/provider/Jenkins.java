package io.jenkins.plugins.webhooks.engine.incoming.provider;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.incoming.signature.HmacScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import io.jenkins.plugins.webhooks.engine.incoming.signature.StandardWebhooksScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.UrlToken;
import java.util.List;
import java.util.Optional;
import okhttp3.Headers;

/**
 * Another Jenkins: this plugin's own deliveries, or what the Notification plugin and the CloudEvents plugin send. Only
 * the first are signed.
 *
 * @see <a href="https://plugins.jenkins.io/notification/">Notification plugin</a>
 * @see <a href="https://plugins.jenkins.io/cloudevents/">CloudEvents plugin</a>
 */
public final class Jenkins implements Provider {
    static final String NAME = "jenkins";

    private static final List<SignatureScheme> SCHEMES = List.of(
            StandardWebhooksScheme.STANDARD,
            HmacScheme.sha256Hex("X-Hub-Signature-256"),
            UrlToken.IN_PATH,
            UrlToken.IN_QUERY);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String displayName() {
        return "Jenkins";
    }

    @Override
    public List<SignatureScheme> schemes(SignatureSettings settings) {
        return ChosenScheme.before(settings, SCHEMES);
    }

    /** The plugins that sign nothing give no id, or one that a repeat does not share. */
    @Override
    public Optional<String> deliveryId(Headers headers, byte[] body) {
        return DeliveryId.first(headers, "webhook-id", "ce-id").or(() -> DeliveryId.ofContent(body));
    }

    @Override
    public String event(Headers headers, JsonNode payload) {
        return EventName.first(JenkinsEvents.name(headers.get("ce-type"), new Fields(payload)));
    }

    @Override
    public List<Normalised> normalise(String event, Headers headers, JsonNode payload) {
        return JenkinsEvents.normalised(event, new Fields(payload));
    }
}
