package io.jenkins.plugins.webhooks.engine.incoming.provider;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.incoming.signature.HmacScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import io.jenkins.plugins.webhooks.engine.incoming.signature.UrlToken;
import io.jenkins.plugins.webhooks.engine.security.UrlHeaders;
import java.util.List;
import java.util.Optional;
import okhttp3.Headers;

/**
 * Confluence Data Center and Confluence Cloud. Cloud names its events nowhere in a request, so they have to stand in the
 * URL as {@code ?event=}.
 *
 * @see <a href="https://confluence.atlassian.com/doc/managing-webhooks-1021225606.html">Managing webhooks</a>
 * @see <a href="https://developer.atlassian.com/cloud/confluence/modules/webhook/">Webhooks of Cloud</a>
 */
public final class Confluence implements Provider {
    static final String NAME = "confluence";

    private static final String TEST = "test";
    private static final String EVENT = UrlHeaders.query("event");
    private static final List<SignatureScheme> SCHEMES =
            List.of(HmacScheme.sha256Hex("X-Hub-Signature"), UrlToken.IN_PATH, UrlToken.IN_QUERY);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String displayName() {
        return "Confluence";
    }

    @Override
    public List<SignatureScheme> schemes(SignatureSettings settings) {
        return ChosenScheme.before(settings, SCHEMES);
    }

    /** Cloud's bodies of different events are alike, so the event counts too. */
    @Override
    public Optional<String> deliveryId(Headers headers, byte[] body) {
        return DeliveryId.ofContent(body, headers.get(EVENT));
    }

    @Override
    public String event(Headers headers, JsonNode payload) {
        Fields fields = new Fields(payload);
        return EventName.first(
                fields.text("event"), headers.get(EVENT), Boolean.TRUE.equals(fields.flag("test")) ? TEST : null);
    }

    @Override
    public List<Normalised> normalise(String event, Headers headers, JsonNode payload) {
        return ConfluenceEvents.page(event, new Fields(payload));
    }

    @Override
    public boolean isUnsignedPing(Headers headers, byte[] body) {
        return AtlassianTest.isUnsigned(headers, body);
    }

    /** The same test where it is proven, for example by a token in the URL. */
    @Override
    public boolean isConnectionTest(String event, JsonNode payload) {
        return event.equals(TEST) && Boolean.TRUE.equals(new Fields(payload).flag("test"));
    }
}
