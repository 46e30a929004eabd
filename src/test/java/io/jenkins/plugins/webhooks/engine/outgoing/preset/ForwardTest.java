package io.jenkins.plugins.webhooks.engine.outgoing.preset;

import static io.jenkins.plugins.webhooks.engine.Fixture.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.engine.Configuration;
import io.jenkins.plugins.webhooks.engine.Environment;
import io.jenkins.plugins.webhooks.engine.Fixture;
import io.jenkins.plugins.webhooks.engine.Webhooks;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.incoming.Answer;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.security.EgressSettings;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import io.jenkins.plugins.webhooks.engine.store.Selection;
import java.nio.file.Path;
import java.util.List;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From one engine's preset to the door of another, proven there by its signature. */
class ForwardTest {
    private static final Secrets SECRET = Secrets.of(Secret.of("shared", Fixture.STANDARD_SECRET));

    @StartStop
    private final MockWebServer server = new MockWebServer();

    @TempDir
    private Path here;

    @TempDir
    private Path there;

    @Test
    void a_build_here_is_a_proven_build_there() {
        OutgoingWebhook forward = Presets.start(
                        "forward",
                        Presets.builtIn().require("jenkins-webhook"),
                        new PresetValues()
                                .with("baseUrl", server.url("/").toString())
                                .with("secret", SECRET))
                .build();
        IncomingWebhook door =
                IncomingWebhook.named("jenkins", "jenkins").secrets(SECRET).build();
        try (Webhooks receiver = open(there, new Configuration(List.of(door), List.of(), EgressSettings.PUBLIC_ONLY));
                Webhooks sender = open(
                        here,
                        new Configuration(
                                List.of(), List.of(forward), new EgressSettings(List.of("127.0.0.0/8", "::1"))))) {
            server.setDispatcher(new Door(receiver));
            sender.publish(BuildEvents.completed("FAILURE", Severity.ERROR, null))
                    .join();
            await("it has arrived", () -> receiver.events(Selection.NEWEST).items().size() == 2);
            assertThat(receiver.events(Selection.NEWEST).items())
                    .extracting(Event::type)
                    .containsExactlyInAnyOrder("jenkins.build.completed", "ci.build");
            assertThat(receiver.events(Selection.NEWEST).items())
                    .filteredOn(event -> event.type().equals("ci.build"))
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.severity()).isEqualTo(Severity.ERROR);
                        assertThat(event.data().path("status").textValue()).isEqualTo("failure");
                        assertThat(event.data().at("/project/name").textValue()).isEqualTo("team/app/PROJ-12%2Ffix");
                    });
        }
    }

    private static Webhooks open(Path folder, Configuration configuration) {
        Environment environment = Fixture.environment(folder);
        return Webhooks.open(environment, configuration);
    }

    /** The other one's server. */
    private static final class Door extends Dispatcher {
        private final Webhooks webhooks;

        Door(Webhooks webhooks) {
            this.webhooks = webhooks;
        }

        @Override
        public MockResponse dispatch(RecordedRequest request) {
            String name = request.getUrl().pathSegments().get(1);
            Answer answer = webhooks.receive(Fixture.request(
                    name, request.getHeaders(), request.getBody().toByteArray()));
            return new MockResponse.Builder().code(answer.status()).build();
        }
    }
}
