package io.jenkins.plugins.webhooks.engine.incoming.provider;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import io.jenkins.plugins.webhooks.engine.incoming.signature.StandardWebhooksScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.TokenScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.UrlToken;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.Headers;

/**
 * Any system that sends CloudEvents over HTTP, with the attributes in headers (binary mode) or around the data
 * (structured mode).
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/http-protocol-binding.md">HTTP
 *     protocol binding</a>
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/http-webhook.md">HTTP webhooks</a>
 */
public final class CloudEvents implements Provider {
    static final String NAME = "cloudevents";

    private static final String ORIGIN = "WebHook-Request-Origin";
    private static final int LONGEST_ORIGIN = 255;

    /** A token may stand in the header or in {@code access_token}, as RFC 6750 has it. */
    private static final List<SignatureScheme> SCHEMES = List.of(
            StandardWebhooksScheme.STANDARD,
            new TokenScheme("Authorization", "Bearer "),
            UrlToken.inQuery("access_token"),
            UrlToken.IN_PATH,
            UrlToken.IN_QUERY);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String displayName() {
        return "CloudEvents";
    }

    @Override
    public List<SignatureScheme> schemes(SignatureSettings settings) {
        return ChosenScheme.before(settings, SCHEMES);
    }

    /** Source and id together are unique. */
    @Override
    public Optional<String> deliveryId(Headers headers, byte[] body) {
        String id = headers.get("ce-id");
        return id == null ? DeliveryId.inBody(body, "id", "source") : DeliveryId.of(id, headers.get("ce-source"));
    }

    @Override
    public String event(Headers headers, JsonNode payload) {
        Fields fields = new Fields(payload);
        return EventName.first(headers.get("ce-type"), fields.text("specversion") == null ? null : fields.text("type"));
    }

    @Override
    public List<Normalised> normalise(String event, Headers headers, JsonNode payload) {
        return List.of();
    }

    /**
     * The sender asks whether it may send, and may at any rate, because what is too much is refused when it comes. The
     * address in {@code WebHook-Request-Callback} is never called: it would let a stranger choose whom we talk to.
     */
    @Override
    public Map<String, String> permission(Headers headers) {
        String origin = headers.get(ORIGIN);
        boolean asked = origin != null
                && !origin.isBlank()
                && origin.length() <= LONGEST_ORIGIN
                && origin.chars().allMatch(c -> c >= ' ' && c < 0x7f);
        return asked
                ? Map.of("WebHook-Allowed-Origin", origin, "WebHook-Allowed-Rate", "*", "Allow", "POST")
                : Map.of();
    }
}
