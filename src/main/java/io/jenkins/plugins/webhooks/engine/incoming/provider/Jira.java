package io.jenkins.plugins.webhooks.engine.incoming.provider;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.incoming.signature.HmacScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import io.jenkins.plugins.webhooks.engine.incoming.signature.UrlToken;
import java.util.List;
import java.util.Optional;
import okhttp3.Headers;

/**
 * Jira Cloud and Jira Data Center, webhooks that an administrator made.
 *
 * @see <a href="https://developer.atlassian.com/cloud/jira/platform/webhooks/">Webhooks</a>
 * @see <a href="https://confluence.atlassian.com/adminjiraserver/managing-webhooks-938846912.html">Managing webhooks</a>
 */
public final class Jira implements Provider {
    static final String NAME = "jira";

    /** The token is for older Data Center versions, which sign nothing. */
    private static final List<SignatureScheme> SCHEMES =
            List.of(HmacScheme.sha256Hex("X-Hub-Signature"), UrlToken.IN_PATH, UrlToken.IN_QUERY);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String displayName() {
        return "Jira";
    }

    @Override
    public List<SignatureScheme> schemes(SignatureSettings settings) {
        return ChosenScheme.before(settings, SCHEMES);
    }

    /** Data Center gives none; its bodies hold the time to the millisecond. */
    @Override
    public Optional<String> deliveryId(Headers headers, byte[] body) {
        return DeliveryId.first(headers, "X-Atlassian-Webhook-Identifier").or(() -> DeliveryId.ofContent(body));
    }

    @Override
    public String event(Headers headers, JsonNode payload) {
        return EventName.first(new Fields(payload).text("webhookEvent"));
    }

    @Override
    public List<Normalised> normalise(String event, Headers headers, JsonNode payload) {
        Fields fields = new Fields(payload);
        return switch (event) {
            case "jira:issue_created" -> JiraEvents.issue(fields).normalised("created", null);
            case "jira:issue_updated" -> JiraEvents.updated(fields);
            case "jira:issue_deleted" -> JiraEvents.issue(fields).normalised("deleted", null);
            case "comment_created" -> JiraEvents.commented(fields);
            case "comment_updated" -> JiraEvents.comment(fields, false);
            case "comment_deleted" -> JiraEvents.comment(fields, true);
            default -> List.of();
        };
    }
}
