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
    private static final Map<String, String> FOLDERS = Map.of(
            "github", "github",
            "gitlab", "gitlab",
            "bitbucket-cloud", "bitbucket-cloud",
            "bitbucket-data-center", "bitbucket-server",
            "standard-webhooks", "standard-webhooks");
    /** Both Bitbuckets sign alike and share the event's header, so there only the payload tells them apart. */
    private static final List<String> BITBUCKETS = List.of("bitbucket-cloud", "bitbucket-data-center");

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
        boolean related = BITBUCKETS.contains(sender) && BITBUCKETS.contains(door);
        for (Fixture request : Fixture.of(FOLDERS.get(sender))) {
            JsonNode payload = Payload.read(request.headers().get("Content-Type"), request.body());
            String event = provider.event(request.headers(), payload);

            assertThat(provider.normalise(event, request.headers(), payload))
                    .as(request.name())
                    .isEmpty();
            if (!related) {
                assertThat(event).as(request.name()).isEqualTo(expected(door, payload));
                request.secret()
                        .ifPresent(secret -> assertThat(Proof.of(provider, SignatureSettings.DEFAULT, request, secret)
                                        .proven())
                                .as(request.name())
                                .isEqualTo(signsByTheSameStandard(door, request)));
            }
        }
    }

    /** GitLab's signing tokens are Standard Webhooks by intent. */
    private static boolean signsByTheSameStandard(String door, Fixture request) {
        return (door.equals("standard-webhooks") || door.equals("gitlab"))
                && request.headers().get("webhook-signature") != null;
    }

    /** Bitbucket Data Center repeats the event in the body; nobody else's body says anything that we read. */
    private static String expected(String door, JsonNode payload) {
        return switch (door) {
            case "bitbucket-data-center" -> payload.path("eventKey").asText("received");
            case "standard-webhooks" -> payload.path("type").asText("received");
            default -> "received";
        };
    }
}
