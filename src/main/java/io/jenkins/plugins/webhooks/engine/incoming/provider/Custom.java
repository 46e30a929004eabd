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

    /**
     * Slack and Stripe, which sign in ways that we know, put it into the body, where it is signed. Other senders' bodies
     * may hold ids of other things.
     */
    @Override
    public Optional<String> deliveryId(Headers headers, byte[] body) {
        return inBody(headers, body)
                .or(() -> DeliveryId.first(
                        headers, "Idempotency-Key", "webhook-id", "X-Webhook-Id", "X-Delivery-Id", "X-Request-Id"));
    }

    private static Optional<String> inBody(Headers headers, byte[] body) {
        if (headers.get("X-Slack-Signature") != null) {
            return DeliveryId.inBody(body, "event_id");
        }
        return headers.get("Stripe-Signature") != null ? DeliveryId.inBody(body, "id") : Optional.empty();
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
