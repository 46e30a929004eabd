package io.jenkins.plugins.webhooks.engine.incoming.provider;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import java.util.List;
import java.util.Optional;
import okhttp3.Headers;

/**
 * Gogs.
 *
 * @see <a href="https://gogs.io/docs/features/webhook">Webhooks</a>
 */
public final class Gogs implements Provider {
    static final String NAME = "gogs";

    private static final List<SignatureScheme> SCHEMES = List.of(GiteaEvents.signedIn("X-Gogs-Signature"));

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String displayName() {
        return "Gogs";
    }

    @Override
    public List<SignatureScheme> schemes(SignatureSettings settings) {
        return SCHEMES;
    }

    @Override
    public Optional<String> deliveryId(Headers headers, byte[] body) {
        return DeliveryId.first(headers, "X-Gogs-Delivery");
    }

    @Override
    public String event(Headers headers, JsonNode payload) {
        return EventName.first(headers.get("X-Gogs-Event"));
    }

    /** No push tells of a tag here, only {@code create}. */
    @Override
    public List<Normalised> normalise(String event, Headers headers, JsonNode payload) {
        return event.equals("create")
                ? GiteaEvents.createdTag(NAME, new Fields(payload))
                : GiteaEvents.normalise(NAME, event, new Fields(payload));
    }
}
