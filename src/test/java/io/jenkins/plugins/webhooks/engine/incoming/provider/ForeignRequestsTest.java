package io.jenkins.plugins.webhooks.engine.incoming.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.incoming.Fixture;
import io.jenkins.plugins.webhooks.engine.incoming.Payload;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A request of one system at the door of another is neither proven nor taken for one of its own. */
class ForeignRequestsTest {
    private static final Map<String, String> FOLDERS = Map.ofEntries(
            Map.entry("github", "github"),
            Map.entry("gitlab", "gitlab"),
            Map.entry("bitbucket-cloud", "bitbucket-cloud"),
            Map.entry("bitbucket-data-center", "bitbucket-server"),
            Map.entry("gitea", "gitea"),
            Map.entry("forgejo", "forgejo"),
            Map.entry("gogs", "gogs"),
            Map.entry("azure-devops", "azuredevops"),
            Map.entry("jira", "jira"),
            Map.entry("confluence", "confluence"),
            Map.entry("circleci", "circleci"),
            Map.entry("travis", "travis"),
            Map.entry("jenkins", "jenkins"),
            Map.entry("docker-hub", "dockerhub"),
            Map.entry("cloudevents", "jenkins"),
            Map.entry("standard-webhooks", "standard-webhooks"));
    /**
     * Both Bitbuckets sign alike and share the event's header, so there only the payload tells them apart. Atlassian's
     * products sign alike.
     */
    private static final List<String> ATLASSIANS =
            List.of("bitbucket-cloud", "bitbucket-data-center", "jira", "confluence");
    /** They imitate each other on purpose: a later one sends the headers of the earlier ones too. */
    private static final List<String> GITEAS = List.of("github", "gitea", "forgejo", "gogs");

    private static final List<String> CLOUD_EVENTS = List.of("jenkins", "cloudevents");

    static Stream<Arguments> pairs() {
        return FOLDERS.keySet().stream()
                .flatMap(door -> FOLDERS.keySet().stream()
                        .filter(sender -> !sender.equals(door))
                        .map(sender -> Arguments.of(sender, door)));
    }

    @ParameterizedTest(name = "{0} at the door of {1}")
    @MethodSource("pairs")
    void is_not_misread(String sender, String door) throws Exception {
        Provider provider = Providers.builtIn().named(door).orElseThrow();
        boolean related = GITEAS.contains(sender) && GITEAS.contains(door)
                || CLOUD_EVENTS.contains(sender) && CLOUD_EVENTS.contains(door);
        for (Fixture request : Fixture.of(FOLDERS.get(sender))) {
            JsonNode payload = Payload.read(request.headers().get("Content-Type"), request.body());
            String event = provider.event(request.headers(), payload);

            if (!related) {
                assertThat(provider.normalise(event, request.headers(), payload))
                        .as(request.name())
                        .isEmpty();
                assertThat(event).as(request.name()).isEqualTo(expected(door, request, payload));
                request.secret()
                        .ifPresent(secret -> assertThat(Proof.of(provider, SignatureSettings.DEFAULT, request, secret)
                                        .proven())
                                .as(request.name())
                                .isEqualTo(signsByTheSameStandard(sender, door, request)));
            }
        }
    }

    /** GitLab's signing tokens and our own deliveries are Standard Webhooks by intent, or signed as GitHub signs. */
    private static boolean signsByTheSameStandard(String sender, String door, Fixture request) {
        boolean standard =
                List.of("standard-webhooks", "gitlab", "jenkins", "cloudevents").contains(door)
                        && request.headers().get("webhook-signature") != null;
        boolean likeGitHub = door.equals("jenkins") && request.headers().get("X-Hub-Signature-256") != null;
        return standard || likeGitHub || ATLASSIANS.contains(sender) && ATLASSIANS.contains(door);
    }

    /** Bitbucket Data Center repeats the event in the body; nobody else's body says anything that we read. */
    private static String expected(String door, Fixture request, JsonNode payload) {
        return switch (door) {
            case "bitbucket-cloud" ->
                request.headers().get("X-Event-Key") == null
                        ? "received"
                        : request.headers().get("X-Event-Key");
            case "bitbucket-data-center" ->
                request.headers().get("X-Event-Key") == null
                        ? payload.path("eventKey").asText("received")
                        : request.headers().get("X-Event-Key");
            // Atlassian's products share the library that sends the connection test.
            case "confluence" ->
                payload.path("event").asText(payload.path("test").isBoolean() ? "test" : "received");
            case "standard-webhooks" -> payload.path("type").asText("received");
            default -> "received";
        };
    }
}
