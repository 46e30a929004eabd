package io.jenkins.plugins.webhooks.engine.incoming.provider;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.incoming.signature.PublicKeyScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import io.jenkins.plugins.webhooks.engine.incoming.signature.UrlToken;
import java.util.List;
import java.util.Optional;
import okhttp3.Headers;

/**
 * Travis CI, which signs with an RSA key of its own and sends a form.
 *
 * @see <a href="https://docs.travis-ci.com/user/notifications/#configuring-webhook-notifications">Webhooks</a>
 */
public final class Travis implements Provider {
    static final String NAME = "travis";

    private static final List<SignatureScheme> SCHEMES =
            List.of(PublicKeyScheme.TRAVIS, UrlToken.IN_PATH, UrlToken.IN_QUERY);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String displayName() {
        return "Travis CI";
    }

    @Override
    public List<SignatureScheme> schemes(SignatureSettings settings) {
        return SCHEMES;
    }

    /** The same build in the same state says the same, to the byte. */
    @Override
    public Optional<String> deliveryId(Headers headers, byte[] body) {
        return DeliveryId.ofContent(body);
    }

    /** The state of the build, for example {@code passed}; old versions send a message only. */
    @Override
    public String event(Headers headers, JsonNode payload) {
        Fields fields = new Fields(payload);
        return fields.text("build_url") == null
                ? EventName.UNNAMED
                : EventName.first(fields.text("state"), fields.text("status_message"));
    }

    @Override
    public List<Normalised> normalise(String event, Headers headers, JsonNode payload) {
        Fields fields = new Fields(payload);
        return fields.text("build_url") == null ? List.of() : TravisEvents.build(fields);
    }
}
