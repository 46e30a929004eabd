package io.jenkins.plugins.webhooks.engine.incoming.provider;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.incoming.signature.BasicScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import io.jenkins.plugins.webhooks.engine.incoming.signature.UrlToken;
import java.util.List;
import java.util.Optional;
import okhttp3.Headers;

/**
 * Azure DevOps Services and Server: service hooks of the kind "Web Hooks". They sign nothing; basic authentication is the
 * best they have.
 *
 * @see <a href="https://learn.microsoft.com/en-us/azure/devops/service-hooks/services/webhooks">Webhooks</a>
 */
public final class AzureDevOps implements Provider {
    static final String NAME = "azure-devops";

    /** The user name to enter there, unless the settings say another. */
    static final String USER = "webhooks";

    private static final List<SignatureScheme> IN_URL = List.of(UrlToken.IN_PATH, UrlToken.IN_QUERY);
    private static final List<SignatureScheme> SCHEMES =
            List.of(new BasicScheme(USER), UrlToken.IN_PATH, UrlToken.IN_QUERY);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String displayName() {
        return "Azure DevOps";
    }

    @Override
    public List<SignatureScheme> schemes(SignatureSettings settings) {
        return settings.other() == null ? SCHEMES : ChosenScheme.before(settings, IN_URL);
    }

    /** One event goes to each subscription that wants it; two of them may share a webhook here. */
    @Override
    public Optional<String> deliveryId(Headers headers, byte[] body) {
        return DeliveryId.inBody(body, "id", "subscriptionId", "notificationId");
    }

    @Override
    public String event(Headers headers, JsonNode payload) {
        return EventName.first(new Fields(payload).text("eventType"));
    }

    @Override
    public List<Normalised> normalise(String event, Headers headers, JsonNode payload) {
        Fields fields = new Fields(payload);
        return switch (event) {
            case "git.push" -> AzureDevOpsEvents.pushes(fields.at("resource"));
            case "git.pullrequest.created", "git.pullrequest.updated", "git.pullrequest.merged" ->
                AzureDevOpsEvents.pullRequest(event, fields.at("resource"));
            case "ms.vss-code.git-pullrequest-comment-event" -> AzureDevOpsEvents.comment(fields.at("resource"));
            case "build.complete" -> AzureDevOpsBuilds.build(fields);
            case "ms.vss-pipelines.run-state-changed-event" -> AzureDevOpsBuilds.run(fields.at("resource"));
            default -> List.of();
        };
    }
}
