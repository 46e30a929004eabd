package io.jenkins.plugins.webhooks.engine.incoming.provider;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import io.jenkins.plugins.webhooks.engine.incoming.signature.TokenScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.UrlToken;
import java.util.List;
import java.util.Optional;
import okhttp3.Headers;

/**
 * Docker Hub, and the registries that tell of pushes in other words: Docker Registry 2 (Distribution) and Azure Container
 * Registry. Docker Hub can't sign, so its secret stands in the URL; registries can be told to send a header. The {@code
 * callback_url} is never called: it would let a sender choose whom we talk to.
 *
 * @see <a href="https://docs.docker.com/docker-hub/repos/manage/webhooks/">Docker Hub: webhooks</a>
 * @see <a href="https://distribution.github.io/distribution/about/notifications/">Distribution: notifications</a>
 */
public final class DockerHub implements Provider {
    static final String NAME = "docker-hub";

    private static final List<SignatureScheme> SCHEMES =
            List.of(new TokenScheme("Authorization", "Bearer "), UrlToken.IN_PATH, UrlToken.IN_QUERY);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String displayName() {
        return "Docker Hub and registries";
    }

    @Override
    public List<SignatureScheme> schemes(SignatureSettings settings) {
        return ChosenScheme.before(settings, SCHEMES);
    }

    /** Docker Hub gives none, and an envelope of a registry has one for each event but none of its own. */
    @Override
    public Optional<String> deliveryId(Headers headers, byte[] body) {
        return DeliveryId.ofContent(body);
    }

    @Override
    public String event(Headers headers, JsonNode payload) {
        return EventName.first(DockerHubEvents.action(new Fields(payload)));
    }

    @Override
    public List<Normalised> normalise(String event, Headers headers, JsonNode payload) {
        return DockerHubEvents.images(new Fields(payload)).stream()
                .flatMap(image -> image.normalised().stream())
                .toList();
    }

    /** Azure Container Registry's "Ping". */
    @Override
    public boolean isConnectionTest(String event, JsonNode payload) {
        return event.equals("ping");
    }
}
