package io.jenkins.plugins.webhooks.engine.incoming.provider;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import java.util.List;
import java.util.Optional;
import okhttp3.Headers;

/**
 * Forgejo. Versions before 7 send the headers of Gitea only.
 *
 * @see <a href="https://forgejo.org/docs/latest/user/webhooks/">Webhooks</a>
 */
public final class Forgejo implements Provider {
    static final String NAME = "forgejo";

    private static final List<SignatureScheme> SCHEMES =
            List.of(GiteaEvents.signedIn("X-Forgejo-Signature"), GiteaEvents.signedIn("X-Gitea-Signature"));

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String displayName() {
        return "Forgejo";
    }

    @Override
    public List<SignatureScheme> schemes(SignatureSettings settings) {
        return SCHEMES;
    }

    @Override
    public Optional<String> deliveryId(Headers headers, byte[] body) {
        return DeliveryId.first(headers, "X-Forgejo-Delivery", "X-Gitea-Delivery");
    }

    @Override
    public String event(Headers headers, JsonNode payload) {
        return EventName.first(headers.get("X-Forgejo-Event"), headers.get("X-Gitea-Event"));
    }

    @Override
    public List<Normalised> normalise(String event, Headers headers, JsonNode payload) {
        return GiteaEvents.normalise(NAME, event, new Fields(payload));
    }
}
