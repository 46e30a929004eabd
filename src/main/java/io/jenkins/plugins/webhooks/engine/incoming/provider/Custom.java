package io.jenkins.plugins.webhooks.engine.incoming.provider;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import java.util.List;
import java.util.Optional;
import okhttp3.Headers;

/** Any system that we have no class for: the user says how it signs, and we look for the usual names of the rest. */
public final class Custom implements Provider {
    static final String NAME = "custom";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String displayName() {
        return "Custom";
    }

    @Override
    public List<SignatureScheme> schemes(SignatureSettings settings) {
        return List.of(settings.scheme());
    }

    @Override
    public Optional<String> deliveryId(Headers headers, byte[] body) {
        return DeliveryId.first(
                headers, "Idempotency-Key", "webhook-id", "X-Webhook-Id", "X-Delivery-Id", "X-Request-Id");
    }

    @Override
    public String event(Headers headers, JsonNode payload) {
        Fields fields = new Fields(payload);
        return EventName.first(
                fields.text("type"),
                fields.text("event"),
                headers.get("X-Event-Type"),
                headers.get("X-Webhook-Event"),
                headers.get("ce-type"));
    }

    @Override
    public List<Normalised> normalise(String event, Headers headers, JsonNode payload) {
        return List.of();
    }
}
