package io.jenkins.plugins.webhooks.engine.incoming.provider;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.incoming.signature.HmacScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import java.util.List;
import java.util.Optional;
import okhttp3.Headers;

/**
 * Bitbucket Data Center and its predecessor Bitbucket Server.
 *
 * @see <a href="https://confluence.atlassian.com/bitbucketserver/manage-webhooks-938025878.html">Manage webhooks</a>
 */
public final class BitbucketDataCenter implements Provider {
    static final String NAME = "bitbucket-data-center";

    private static final String EVENT = "X-Event-Key";
    private static final String PING = "diagnostics:ping";
    private static final List<SignatureScheme> SCHEMES = List.of(HmacScheme.sha256Hex("X-Hub-Signature"));

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String displayName() {
        return "Bitbucket Data Center";
    }

    @Override
    public List<SignatureScheme> schemes(SignatureSettings settings) {
        return SCHEMES;
    }

    @Override
    public Optional<String> deliveryId(Headers headers, byte[] body) {
        return DeliveryId.first(headers, "X-Request-Id");
    }

    @Override
    public String event(Headers headers, JsonNode payload) {
        return EventName.first(headers.get(EVENT), new Fields(payload).text("eventKey"));
    }

    /** One push reports several refs, each of which is an event of its own. */
    @Override
    public List<Normalised> normalise(String event, Headers headers, JsonNode payload) {
        Fields fields = new Fields(payload);
        return switch (event) {
            case "repo:refs_changed", "mirror:repo_synchronized" ->
                BitbucketDataCenterEvents.pushes(fields).stream()
                        .flatMap(push -> push.normalised().stream())
                        .toList();
            default ->
                BitbucketDataCenterEvents.pullRequest(event, fields)
                        .map(PullRequest::normalised)
                        .orElseGet(() -> BitbucketDataCenterComments.of(event, fields));
        };
    }

    /** The same test with a signature, which other versions of the same library may send. */
    @Override
    public boolean isConnectionTest(String event, JsonNode payload) {
        return event.equals(PING);
    }

    /** "Test connection", which an event key tells from what other products of Atlassian send. */
    @Override
    public boolean isUnsignedPing(Headers headers, byte[] body) {
        return PING.equals(headers.get(EVENT)) && AtlassianTest.isUnsigned(headers, body);
    }
}
