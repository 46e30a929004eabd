package io.jenkins.plugins.webhooks.engine.incoming.provider;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import java.util.List;
import java.util.Optional;
import okhttp3.Headers;

/**
 * Gitea. It also sends the headers of GitHub and Gogs, which say the same and are not looked at.
 *
 * @see <a href="https://docs.gitea.com/usage/webhooks">Webhooks</a>
 */
public final class Gitea implements Provider {
    static final String NAME = "gitea";

    private static final List<SignatureScheme> SCHEMES = List.of(GiteaEvents.signedIn("X-Gitea-Signature"));

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String displayName() {
        return "Gitea";
    }

    @Override
    public List<SignatureScheme> schemes(SignatureSettings settings) {
        return SCHEMES;
    }

    @Override
    public Optional<String> deliveryId(Headers headers, byte[] body) {
        return DeliveryId.first(headers, "X-Gitea-Delivery");
    }

    @Override
    public String event(Headers headers, JsonNode payload) {
        return EventName.first(headers.get("X-Gitea-Event"));
    }

    @Override
    public List<Normalised> normalise(String event, Headers headers, JsonNode payload) {
        return GiteaEvents.normalise(NAME, event, new Fields(payload));
    }
}
