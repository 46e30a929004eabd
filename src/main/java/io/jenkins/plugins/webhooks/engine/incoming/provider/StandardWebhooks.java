package io.jenkins.plugins.webhooks.engine.incoming.provider;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import io.jenkins.plugins.webhooks.engine.incoming.signature.StandardWebhooksScheme;
import java.util.List;
import java.util.Optional;
import okhttp3.Headers;

/**
 * Any system that follows Standard Webhooks.
 *
 * @see <a href="https://www.standardwebhooks.com/">Standard Webhooks</a>
 */
public final class StandardWebhooks implements Provider {
    static final String NAME = "standard-webhooks";

    private static final List<SignatureScheme> SCHEMES =
            List.of(StandardWebhooksScheme.STANDARD, StandardWebhooksScheme.SVIX);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String displayName() {
        return "Standard Webhooks";
    }

    @Override
    public List<SignatureScheme> schemes(SignatureSettings settings) {
        return SCHEMES;
    }

    @Override
    public Optional<String> deliveryId(Headers headers, byte[] body) {
        return DeliveryId.first(headers, "webhook-id", "svix-id");
    }

    @Override
    public String event(Headers headers, JsonNode payload) {
        return EventName.first(new Fields(payload).text("type"));
    }

    @Override
    public List<Normalised> normalise(String event, Headers headers, JsonNode payload) {
        return List.of();
    }
}
