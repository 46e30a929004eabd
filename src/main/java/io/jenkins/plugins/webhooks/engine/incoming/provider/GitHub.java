package io.jenkins.plugins.webhooks.engine.incoming.provider;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.incoming.signature.HmacScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import java.util.List;
import java.util.Optional;
import okhttp3.Headers;

/**
 * GitHub and GitHub Enterprise Server. The older SHA-1 signature comes with every request too and is not looked at.
 *
 * @see <a href="https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries">Validating webhook
 *     deliveries</a>
 */
public final class GitHub implements Provider {
    static final String NAME = "github";

    private static final List<SignatureScheme> SCHEMES = List.of(HmacScheme.sha256Hex("X-Hub-Signature-256"));

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String displayName() {
        return "GitHub";
    }

    @Override
    public List<SignatureScheme> schemes(SignatureSettings settings) {
        return SCHEMES;
    }

    @Override
    public Optional<String> deliveryId(Headers headers, byte[] body) {
        return DeliveryId.first(headers, "X-GitHub-Delivery");
    }

    @Override
    public String event(Headers headers, JsonNode payload) {
        return EventName.first(headers.get("X-GitHub-Event"));
    }

    /** {@code create} and {@code delete} give nothing, because a {@code push} comes with each of them. */
    @Override
    public List<Normalised> normalise(String event, Headers headers, JsonNode payload) {
        Fields fields = new Fields(payload);
        return switch (event) {
            case "push" -> GitHubEvents.push(fields).normalised();
            case "pull_request" -> pullRequest(fields);
            case "pull_request_review" -> GitHubEvents.isApproval(fields) ? pullRequest(fields) : List.of();
            case "issue_comment", "commit_comment", "pull_request_review_comment" ->
                GitHubComments.of(NAME, event, fields);
            case "issues" -> CodeIssues.ofGitHub(NAME, fields);
            case "release" -> GitHubReleases.of(NAME, fields);
            case "workflow_run" -> GitHubBuilds.workflowRun(NAME, fields);
            case "workflow_job" -> GitHubBuilds.workflowJob(NAME, fields);
            case "check_run" -> GitHubBuilds.checkRun(NAME, fields);
            case "status" -> GitHubBuilds.status(NAME, fields);
            default -> List.of();
        };
    }

    private static List<Normalised> pullRequest(Fields fields) {
        return fields.at("pull_request").isObject()
                ? GitHubEvents.pullRequest(fields).normalised()
                : List.of();
    }

    /** GitHub sends {@code ping} when a webhook is created. */
    @Override
    public boolean isConnectionTest(String event, JsonNode payload) {
        return event.equals("ping");
    }
}
