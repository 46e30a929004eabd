package io.jenkins.plugins.webhooks.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.jenkins.plugins.webhooks.engine.event.Directions;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Rendered;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.outgoing.Delivery;
import io.jenkins.plugins.webhooks.engine.outgoing.DeliveryState;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.security.EgressSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectionsTest {
    @StartStop
    private final MockWebServer target = new MockWebServer();

    @TempDir
    private Path folder;

    private Webhooks webhooks;

    @BeforeEach
    void open() {
        webhooks = Webhooks.open(
                Fixture.environment(folder),
                new Configuration(
                        List.of(),
                        List.of(
                                wanting("chat", "custom.*").allowBody(true).build(),
                                wanting("audit", "custom.*").build(),
                                wanting("builds", "build.*").build()),
                        new EgressSettings(List.of("127.0.0.0/8", "::1", "localhost"))));
        for (int i = 0; i < 3; i++) {
            target.enqueue(new MockResponse.Builder().code(204).build());
        }
    }

    @AfterEach
    void close() {
        webhooks.close();
    }

    private OutgoingWebhook.Builder wanting(String name, String events) {
        return OutgoingWebhook.named(name, target.url("/" + name).toString()).events(List.of(events));
    }

    private List<Delivery> deliveriesOf(Directions directions) {
        Event event = webhooks.event("custom.told", null, Severity.INFO, JsonNodeFactory.instance.objectNode());
        webhooks.publish(event, directions).join();
        return webhooks.settled(event.id()).join();
    }

    private static Directions text(String... targets) {
        byte[] body = "just this".getBytes(StandardCharsets.UTF_8);
        return new Directions(List.of(targets), new Rendered("text/plain", Map.of(), body));
    }

    @Test
    void without_any_everybody_who_wants_the_event_gets_it() {
        assertThat(deliveriesOf(Directions.NONE)).extracting(Delivery::webhook).containsOnly("chat", "audit");
    }

    @Test
    void a_named_target_is_the_only_one() {
        assertThat(deliveriesOf(new Directions(List.of("audit"), null)))
                .extracting(Delivery::webhook)
                .containsExactly("audit");
    }

    @Test
    void naming_a_target_does_not_make_it_want_the_event() {
        assertThat(deliveriesOf(new Directions(List.of("builds"), null))).isEmpty();
    }

    @Test
    void a_body_is_sent_as_it_is_where_the_administrator_allows_it() throws Exception {
        assertThat(deliveriesOf(text("chat"))).extracting(Delivery::state).containsExactly(DeliveryState.DELIVERED);
        RecordedRequest request = target.takeRequest(60, TimeUnit.SECONDS);
        assertThat(request).isNotNull();
        assertThat(request.getBody().utf8()).isEqualTo("just this");
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("text/plain");
    }

    @Test
    void a_body_is_visibly_not_sent_where_the_administrator_does_not_allow_it() {
        assertThat(deliveriesOf(text("audit"))).singleElement().satisfies(delivery -> {
            assertThat(delivery.state()).isEqualTo(DeliveryState.GIVEN_UP);
            assertThat(delivery.reason()).contains("allowBody");
        });
        assertThat(target.getRequestCount()).isZero();
    }

    @Test
    void a_target_is_a_name() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Directions(List.of("a,b"), null));
    }
}
