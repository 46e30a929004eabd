package io.jenkins.plugins.webhooks.engine.incoming.provider;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.incoming.signature.HmacScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import java.util.List;
import java.util.Optional;
import okhttp3.Headers;

/**
 * Bitbucket Cloud.
 *
 * @see <a href="https://support.atlassian.com/bitbucket-cloud/docs/manage-webhooks/">Manage webhooks</a>
 */
public final class BitbucketCloud implements Provider {
    static final String NAME = "bitbucket-cloud";

    private static final List<SignatureScheme> SCHEMES = List.of(HmacScheme.sha256Hex("X-Hub-Signature"));

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String displayName() {
        return "Bitbucket Cloud";
    }

    @Override
    public List<SignatureScheme> schemes(SignatureSettings settings) {
        return SCHEMES;
    }

    /** Not {@code X-Hook-UUID}, which is the hook's own and the same in every delivery. */
    @Override
    public Optional<String> deliveryId(Headers headers, byte[] body) {
        return DeliveryId.first(headers, "X-Request-UUID");
    }

    @Override
    public String event(Headers headers, JsonNode payload) {
        return EventName.first(headers.get("X-Event-Key"));
    }

    /** One push reports several refs, each of which is an event of its own. */
    @Override
    public List<Normalised> normalise(String event, Headers headers, JsonNode payload) {
        Fields fields = new Fields(payload);
        if (event.equals("repo:push")) {
            return BitbucketCloudEvents.pushes(fields).stream()
                    .flatMap(push -> push.normalised().stream())
                    .toList();
        }
        return BitbucketCloudEvents.pullRequest(event, fields)
                .map(PullRequest::normalised)
                .orElseGet(() -> BitbucketCloudTalk.of(event, fields));
    }
}
