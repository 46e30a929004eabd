package io.jenkins.plugins.webhooks.engine.incoming.provider;

import com.fasterxml.jackson.databind.JsonNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import io.jenkins.plugins.webhooks.engine.incoming.signature.StandardWebhooksScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.TokenScheme;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import okhttp3.Headers;

/**
 * GitLab: project, group and system hooks.
 *
 * @see <a href="https://docs.gitlab.com/user/project/integrations/webhooks/">Webhooks</a>
 */
public final class GitLab implements Provider {
    static final String NAME = "gitlab";

    /** The signing token of GitLab 19 first: a request that is signed must be signed rightly. */
    private static final List<SignatureScheme> SCHEMES =
            List.of(StandardWebhooksScheme.STANDARD, new TokenScheme("X-Gitlab-Token", ""));

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String displayName() {
        return "GitLab";
    }

    @Override
    public List<SignatureScheme> schemes(SignatureSettings settings) {
        return SCHEMES;
    }

    /**
     * Before GitLab 17.4 there is only an id that hooks which cause each other share, so there the body counts too:
     * otherwise the second of them would pass for a repeat of the first.
     */
    @Override
    public Optional<String> deliveryId(Headers headers, byte[] body) {
        return DeliveryId.first(headers, "Idempotency-Key", "webhook-id")
                .or(() -> DeliveryId.first(headers, "X-Gitlab-Event-UUID")
                        .map(shared -> shared + "/" + UUID.nameUUIDFromBytes(body)));
    }

    /** System hooks all have one header, so the body decides; {@code Push Hook} in the header is the last resort. */
    @Override
    public String event(Headers headers, JsonNode payload) {
        Fields fields = new Fields(payload);
        return EventName.first(
                fields.text("object_kind"), fields.text("event_name"), ofHeader(headers.get("X-Gitlab-Event")));
    }

    @Override
    public List<Normalised> normalise(String event, Headers headers, JsonNode payload) {
        Fields fields = new Fields(payload);
        return switch (event) {
            case "push", "tag_push" -> GitLabEvents.push(fields).normalised();
            case "merge_request" ->
                fields.at("object_attributes").isObject()
                        ? GitLabEvents.mergeRequest(fields).normalised()
                        : List.of();
            case "issue" -> CodeIssues.ofGitLab(fields);
            case "note" -> GitLabTalk.note(fields);
            case "release" -> GitLabTalk.release(fields);
            case "pipeline" -> GitLabBuilds.pipeline(fields);
            case "build" -> GitLabBuilds.job(fields);
            default -> List.of();
        };
    }

    @CheckForNull
    private static String ofHeader(@CheckForNull String header) {
        if (header == null) {
            return null;
        }
        String name = header.strip().toLowerCase(Locale.ROOT);
        return (name.endsWith(" hook") ? name.substring(0, name.length() - " hook".length()) : name).replace(' ', '_');
    }
}
