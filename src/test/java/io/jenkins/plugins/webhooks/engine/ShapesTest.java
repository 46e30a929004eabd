package io.jenkins.plugins.webhooks.engine;

import static io.jenkins.plugins.webhooks.engine.Fixture.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.outgoing.Delivery;
import io.jenkins.plugins.webhooks.engine.outgoing.DeliveryState;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.RetrySettings;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.Method;
import io.jenkins.plugins.webhooks.engine.security.EgressSettings;
import io.jenkins.plugins.webhooks.engine.store.Selection;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.QueueDispatcher;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a request looks when it arrives, through a real store and real sockets. */
class ShapesTest {
    private static final RetrySettings QUICK =
            new RetrySettings(Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMinutes(1));

    @StartStop
    private final MockWebServer target = new MockWebServer();

    @TempDir
    private Path folder;

    /** Beyond the answers that a test prepares, the target takes everything. */
    @BeforeEach
    void let_the_target_take_everything() {
        QueueDispatcher dispatcher = new QueueDispatcher();
        dispatcher.setFailFast(new MockResponse.Builder().code(200).build());
        target.setDispatcher(dispatcher);
    }

    private Configuration to(String path, UnaryOperator<OutgoingWebhook.Builder> shape) {
        String origin = target.url("/").toString().replaceFirst("/$", "");
        OutgoingWebhook webhook = shape.apply(
                        OutgoingWebhook.named("ci", origin + path).events(List.of("custom.*")).retry(QUICK))
                .build();
        return new Configuration(
                List.of(), List.of(webhook), new EgressSettings(List.of("127.0.0.0/8", "::1")));
    }

    private Webhooks open(Configuration configuration) {
        return Webhooks.open(Fixture.environment(folder), configuration);
    }

    private static Delivery publish(Webhooks webhooks, String data) throws IOException {
        var event = webhooks.event("custom.deployed", "shop", Severity.INFO, Json.read(data));
        webhooks.publish(event).join();
        return webhooks.settled(event.id()).orTimeout(10, TimeUnit.SECONDS).join().get(0);
    }

    @Test
    void method_address_parameters_and_headers_follow_the_event() throws Exception {
        Configuration configuration = to(
                "/repos/{+data.repo}/statuses/{data.commit}?state={data.state}",
                ci -> ci.method(Method.PUT)
                        .parameter("by", "{subject}/{data.number}")
                        .header("X-Number", "no. {data.number}"));
        try (Webhooks webhooks = open(configuration)) {
            Delivery delivery = publish(
                    webhooks, "{\"repo\":\"octo/de mo\",\"commit\":\"a/../b\",\"state\":\"a&b\",\"number\":7}");
            RecordedRequest request = target.takeRequest(10, TimeUnit.SECONDS);
            assertThat(request.getMethod()).isEqualTo("PUT");
            assertThat(request.getTarget())
                    .isEqualTo("/repos/octo/de%20mo/statuses/a%2F..%2Fb?state=a%26b&by=shop%2F7");
            assertThat(request.getHeaders().get("X-Number")).isEqualTo("no. 7");
            assertThat(delivery.state()).isEqualTo(DeliveryState.DELIVERED);
            var attempt = webhooks.delivery(delivery.id()).orElseThrow().attempts().get(0);
            assertThat(attempt.url()).endsWith("/repos/octo/de%20mo/statuses/a%2F..%2Fb");
        }
    }

    @Test
    void an_address_that_cannot_be_filled_is_given_up_in_words() throws Exception {
        try (Webhooks webhooks = open(to("/{data.missing}", ci -> ci))) {
            Delivery delivery = publish(webhooks, "{}");
            assertThat(delivery.state()).isEqualTo(DeliveryState.GIVEN_UP);
            assertThat(delivery.reason()).isEqualTo("could not be written: {data.missing} is nothing");
            assertThat(target.getRequestCount()).isZero();
        }
    }

    @Test
    void a_repeated_delivery_goes_to_the_same_address() throws Exception {
        try (Webhooks webhooks = open(to("/{data.name}", ci -> ci))) {
            Delivery first = publish(webhooks, "{\"name\":\"one\"}");
            String second = webhooks.redeliver(first.id()).orElseThrow().id();
            await(
                    "it is delivered again",
                    () -> webhooks.delivery(second).orElseThrow().delivery().finishedAt() != null);
            assertThat(target.takeRequest().getTarget()).isEqualTo("/one");
            assertThat(target.takeRequest().getTarget()).isEqualTo("/one");
        }
    }

    @Test
    void a_corrected_address_counts_for_what_is_pending() throws Exception {
        ((QueueDispatcher) target.getDispatcher())
                .enqueue(new MockResponse.Builder().code(503).build());
        RetrySettings patient = new RetrySettings(Duration.ofDays(1), Duration.ofDays(1), Duration.ofDays(3));
        try (Webhooks webhooks = open(to("/wrong/{data.name}", ci -> ci.retry(patient)))) {
            webhooks.publish(webhooks.event(
                            "custom.deployed", null, Severity.INFO, Json.read("{\"name\":\"one\"}")))
                    .join();
            assertThat(target.takeRequest(10, TimeUnit.SECONDS).getTarget()).isEqualTo("/wrong/one");
            String id = webhooks.deliveries(Selection.NEWEST).items().get(0).id();
            await("it has failed once", () -> webhooks.delivery(id).orElseThrow().delivery().attempts() == 1);
            webhooks.configure(to("/right/{data.name}", ci -> ci));
            webhooks.redeliver(id);
            assertThat(target.takeRequest(10, TimeUnit.SECONDS).getTarget()).isEqualTo("/right/one");
        }
    }
}
