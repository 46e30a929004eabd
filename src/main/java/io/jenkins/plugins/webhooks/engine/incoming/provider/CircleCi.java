package io.jenkins.plugins.webhooks.engine.incoming.provider;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import io.jenkins.plugins.webhooks.engine.incoming.signature.VersionedHmacScheme;
import java.util.List;
import java.util.Optional;
import okhttp3.Headers;

/**
 * CircleCI's webhooks of projects. The older {@code notify: webhooks} of a configuration file signs nothing and is not
 * understood.
 *
 * @see <a href="https://circleci.com/docs/outbound-webhooks/">Outbound webhooks</a>
 */
public final class CircleCi implements Provider {
    static final String NAME = "circleci";

    private static final List<SignatureScheme> SCHEMES = List.of(new VersionedHmacScheme("circleci-signature", "v1"));

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String displayName() {
        return "CircleCI";
    }

    @Override
    public List<SignatureScheme> schemes(SignatureSettings settings) {
        return SCHEMES;
    }

    /** The same event may be sent more than once, with one id. */
    @Override
    public Optional<String> deliveryId(Headers headers, byte[] body) {
        return DeliveryId.inBody(body, "id");
    }

    @Override
    public String event(Headers headers, JsonNode payload) {
        return EventName.first(headers.get("circleci-event-type"));
    }

    @Override
    public List<Normalised> normalise(String event, Headers headers, JsonNode payload) {
        Fields fields = new Fields(payload);
        return switch (event) {
            case "workflow-completed" -> CircleCiEvents.build(fields, "workflow");
            case "job-completed" -> CircleCiEvents.build(fields, "job");
            default -> List.of();
        };
    }

    /** "Test Ping Event". */
    @Override
    public boolean isConnectionTest(String event, JsonNode payload) {
        return event.equals("ping");
    }
}
