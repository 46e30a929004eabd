package io.jenkins.plugins.webhooks.engine;

import static io.jenkins.plugins.webhooks.engine.Fixture.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.TextNode;
import io.jenkins.plugins.webhooks.engine.event.BodyFormat;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import io.jenkins.plugins.webhooks.engine.incoming.ReceiptDetail;
import io.jenkins.plugins.webhooks.engine.incoming.ReceiptState;
import io.jenkins.plugins.webhooks.engine.incoming.TraceStep;
import io.jenkins.plugins.webhooks.engine.outgoing.Delivery;
import io.jenkins.plugins.webhooks.engine.outgoing.DeliveryDetail;
import io.jenkins.plugins.webhooks.engine.outgoing.DeliveryState;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.RetrySettings;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.SigningSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.SigningSettings.Scheme;
import io.jenkins.plugins.webhooks.engine.security.EgressSettings;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import io.jenkins.plugins.webhooks.engine.store.Selection;
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

/** The whole way, with a real store and real sockets. */
class WebhooksTest {
    private static final EgressSettings LOOPBACK = new EgressSettings(List.of("127.0.0.0/8", "::1"));
    private static final RetrySettings QUICK =
            new RetrySettings(Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMinutes(1));
    /** Not again within a test, however long it takes: a single wait would be anything from a moment on. */
    private static final RetrySettings SLOW = new RetrySettings(
            Duration.ofHours(1), Duration.ofHours(1), Duration.ofDays(1), List.of(Duration.ofHours(1)), 0, null);

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

    private void enqueue(MockResponse response) {
        ((QueueDispatcher) target.getDispatcher()).enqueue(response);
    }

    private Webhooks open(Configuration configuration) {
        return Webhooks.open(Fixture.environment(folder), configuration);
    }

    private Configuration relay(UnaryOperator<OutgoingWebhook.Builder> chat) {
        return new Configuration(
                List.of(IncomingWebhook.named("github", "github")
                        .secrets(Fixture.SECRETS)
                        .build()),
                List.of(chat.apply(OutgoingWebhook.named(
                                        "chat", target.url("/hook?token=x").toString())
                                .events(List.of("scm.push", "custom.*"))
                                .retry(QUICK))
                        .build()),
                LOOPBACK);
    }

    private Configuration relay() {
        return relay(chat -> chat);
    }

    private static DeliveryDetail only(Webhooks webhooks) {
        await(
                "one delivery",
                () -> webhooks.deliveries(Selection.NEWEST).items().size() == 1);
        String id = webhooks.deliveries(Selection.NEWEST).items().get(0).id();
        await(
                "it is finished",
                () -> webhooks.delivery(id).orElseThrow().delivery().finishedAt() != null);
        return webhooks.delivery(id).orElseThrow();
    }

    @Test
    void a_signed_push_arrives_signed_at_the_target() throws Exception {
        enqueue(new MockResponse.Builder().code(200).body("thanks").build());
        Configuration configuration = relay(chat -> chat.signing(
                new SigningSettings(Scheme.STANDARD, Secrets.of(Secret.of("chat", Fixture.STANDARD_SECRET)))));
        try (Webhooks webhooks = open(configuration)) {
            assertThat(webhooks.receive(Fixture.push("github", Fixture.pushBody("main")))
                            .status())
                    .isEqualTo(202);
            RecordedRequest request = target.takeRequest(60, TimeUnit.SECONDS);
            assertThat(request).isNotNull();
            String body = request.getBody().utf8();
            new com.standardwebhooks.Webhook(Fixture.STANDARD_SECRET)
                    .verify(body, request.getHeaders().toMultimap());
            assertThat(Json.read(body).at("/data/branch").textValue()).isEqualTo("main");
            DeliveryDetail delivery = only(webhooks);
            assertThat(delivery.delivery().state()).isEqualTo(DeliveryState.DELIVERED);
            assertThat(delivery.attempts()).hasSize(1);
            assertThat(delivery.attempts().get(0).responseBody()).isEqualTo("thanks");
            assertThat(delivery.attempts().get(0).url()).doesNotContain("token");
        }
    }

    @Test
    void a_wrong_signature_is_refused_in_the_same_words_whatever_was_wrong() {
        try (Webhooks webhooks = open(relay())) {
            var signed = Fixture.push("github", Fixture.pushBody("main"));
            var tampered = Fixture.request(
                    "github", signed.headers(), Fixture.pushBody("other").getBytes(UTF_8));
            var unsigned = Fixture.request(
                    "github",
                    signed.headers()
                            .newBuilder()
                            .removeAll("X-Hub-Signature-256")
                            .build(),
                    Fixture.pushBody("main").getBytes(UTF_8));
            var malformed = Fixture.request(
                    "github",
                    signed.headers()
                            .newBuilder()
                            .set("X-Hub-Signature-256", "sha256=zz")
                            .build(),
                    Fixture.pushBody("main").getBytes(UTF_8));
            for (var request : List.of(tampered, unsigned, malformed)) {
                var answer = webhooks.receive(request);
                assertThat(answer.status()).isEqualTo(401);
                assertThat(Fixture.text(answer)).matches("\\{\"receipt\":\"\\w{26}\",\"status\":\"not proven\"}");
            }
            await("the refusals are kept", () -> webhooks.stats().receipts().get("rejected") == 3);
            assertThat(webhooks.stats().events()).isZero();
        }
    }

    @Test
    void a_repeated_delivery_is_answered_like_the_first_and_acts_once() {
        try (Webhooks webhooks = open(relay())) {
            for (String outcome : List.of("accepted", "duplicate", "duplicate")) {
                var answer = webhooks.receive(Fixture.push("github", Fixture.pushBody("main"), "delivery-1"));
                assertThat(answer.status()).isEqualTo(202);
                assertThat(Fixture.text(answer)).contains(outcome);
            }
            await("it is acted on", () -> webhooks.stats().receipts().get("acted") == 1);
            assertThat(webhooks.stats().receipts())
                    .containsEntry("duplicate", 2L)
                    .containsEntry("pending", 0L);
            assertThat(webhooks.stats().events()).isEqualTo(2);
        }
    }

    @Test
    void a_receipt_tells_every_decision() {
        try (Webhooks webhooks = open(relay())) {
            webhooks.receive(Fixture.push("github", Fixture.pushBody("main")));
            await("it is acted on", () -> webhooks.stats().receipts().get("acted") == 1);
            String id = webhooks.receipts(Selection.NEWEST).items().get(0).id();
            ReceiptDetail detail = webhooks.receipt(id).orElseThrow();
            assertThat(detail.trace())
                    .extracting(TraceStep::stage)
                    .containsExactly("limits", "signature", "duplicate", "parse", "event", "event");
            assertThat(detail.receipt().event()).isEqualTo("push");
            assertThat(detail.receipt().state()).isEqualTo(ReceiptState.ACTED);
            assertThat(detail.events()).extracting(Event::type).containsExactlyInAnyOrder("github.push", "scm.push");
            assertThat(detail.body()).isEqualTo(Fixture.pushBody("main"));
            assertThat(webhooks.payload(id).orElseThrow().path("ref").textValue())
                    .isEqualTo("refs/heads/main");
            assertThat(webhooks.payload("unknown")).isEmpty();
        }
    }

    @Test
    void a_filter_that_does_not_want_it_is_the_reason() {
        Configuration configuration = new Configuration(
                List.of(IncomingWebhook.named("github", "github")
                        .secrets(Fixture.SECRETS)
                        .filter("scm.branch = 'main'")
                        .build()),
                List.of(),
                LOOPBACK);
        try (Webhooks webhooks = open(configuration)) {
            webhooks.receive(Fixture.push("github", Fixture.pushBody("main")));
            webhooks.receive(Fixture.push("github", Fixture.pushBody("other")));
            await("both are done", () -> webhooks.stats().receipts().get("pending") == 0);
            assertThat(webhooks.stats().receipts()).containsEntry("acted", 1L).containsEntry("ignored", 1L);
        }
    }

    @Test
    void a_body_that_is_not_what_it_says_fails_visibly() {
        try (Webhooks webhooks = open(relay())) {
            assertThat(webhooks.receive(Fixture.push("github", "{nonsense")).status())
                    .isEqualTo(202);
            await("it failed", () -> webhooks.stats().receipts().get("failed") == 1);
            assertThat(webhooks.receipts(Selection.NEWEST).items().get(0).reason())
                    .startsWith("the body is not JSON");
        }
    }

    @Test
    void a_failing_target_is_tried_until_it_acknowledges() {
        for (int status : new int[] {500, 429, 503}) {
            enqueue(new MockResponse.Builder().code(status).build());
        }
        enqueue(new MockResponse.Builder().code(204).build());
        try (Webhooks webhooks = open(relay())) {
            webhooks.publish(webhooks.event("custom.deployed", null, Severity.INFO, TextNode.valueOf("x")))
                    .join();
            DeliveryDetail delivery = only(webhooks);
            assertThat(delivery.delivery().state()).isEqualTo(DeliveryState.DELIVERED);
            assertThat(delivery.attempts())
                    .extracting(attempt -> attempt.status())
                    .containsExactly(500, 429, 503, 204);
        }
    }

    @Test
    void a_final_answer_ends_it_with_a_reason() {
        enqueue(new MockResponse.Builder().code(410).build());
        try (Webhooks webhooks = open(relay())) {
            webhooks.publish(webhooks.event("custom.deployed", null, Severity.INFO, TextNode.valueOf("x")))
                    .join();
            DeliveryDetail delivery = only(webhooks);
            assertThat(delivery.delivery().state()).isEqualTo(DeliveryState.GIVEN_UP);
            assertThat(delivery.delivery().reason()).contains("410");
        }
    }

    @Test
    void a_redirect_is_not_followed() {
        enqueue(new MockResponse.Builder()
                .code(302)
                .setHeader("Location", target.url("/elsewhere").toString())
                .build());
        try (Webhooks webhooks = open(relay())) {
            webhooks.publish(webhooks.event("custom.deployed", null, Severity.INFO, TextNode.valueOf("x")))
                    .join();
            assertThat(only(webhooks).delivery().reason()).contains("not followed");
            assertThat(target.getRequestCount()).isEqualTo(1);
        }
    }

    @Test
    void a_private_target_is_refused_unless_allowed() {
        Configuration closed = new Configuration(List.of(), relay().outgoing(), EgressSettings.PUBLIC_ONLY);
        try (Webhooks webhooks = open(closed)) {
            webhooks.publish(webhooks.event("custom.deployed", null, Severity.INFO, TextNode.valueOf("x")))
                    .join();
            await(
                    "it was tried",
                    () -> webhooks.deliveries(Selection.NEWEST).items().stream()
                            .anyMatch(each -> each.reason().contains("egress.allow")));
            assertThat(target.getRequestCount()).isZero();
        }
    }

    @Test
    void what_is_pending_survives_a_restart() {
        Configuration away = relay(chat -> chat.enabled(true));
        enqueue(new MockResponse.Builder().code(500).build());
        String event;
        try (Webhooks webhooks = open(relay(chat -> chat.retry(SLOW)))) {
            event = webhooks.publish(webhooks.event("custom.deployed", null, Severity.INFO, TextNode.valueOf("x")))
                    .join()
                    .id();
            await("one attempt", () -> target.getRequestCount() == 1);
        }
        try (Webhooks webhooks = open(away)) {
            Delivery pending = webhooks.deliveries(Selection.NEWEST).items().get(0);
            assertThat(pending.eventId()).isEqualTo(event);
            assertThat(pending.state()).isEqualTo(DeliveryState.PENDING);
            assertThat(pending.attempts()).isEqualTo(1);
        }
    }

    @Test
    void sending_again_makes_a_delivery_of_its_own() {
        enqueue(new MockResponse.Builder().code(200).build());
        enqueue(new MockResponse.Builder().code(200).build());
        try (Webhooks webhooks = open(relay())) {
            webhooks.publish(webhooks.event("custom.deployed", null, Severity.INFO, TextNode.valueOf("x")))
                    .join();
            DeliveryDetail first = only(webhooks);
            Delivery again = webhooks.redeliver(first.delivery().id()).orElseThrow();
            await(
                    "it arrived",
                    () -> webhooks.delivery(again.id()).orElseThrow().delivery().state() == DeliveryState.DELIVERED);
            assertThat(webhooks.delivery(again.id()).orElseThrow().body()).isEqualTo(first.body());
            assertThat(webhooks.redeliver("none")).isEmpty();
        }
    }

    @Test
    void an_event_is_settled_when_none_of_its_deliveries_is_pending() {
        enqueue(new MockResponse.Builder().code(500).build());
        enqueue(new MockResponse.Builder().code(200).build());
        try (Webhooks webhooks = open(relay())) {
            Event event = webhooks.event("custom.deployed", null, Severity.INFO, TextNode.valueOf("x"));
            webhooks.publish(event).join();
            assertThat(webhooks.settled(event.id())
                            .orTimeout(60, TimeUnit.SECONDS)
                            .join())
                    .extracting(Delivery::state)
                    .containsExactly(DeliveryState.DELIVERED);
            Event unwanted = webhooks.event("build.started", null, Severity.INFO, TextNode.valueOf("x"));
            webhooks.publish(unwanted).join();
            assertThat(webhooks.settled(unwanted.id())
                            .orTimeout(60, TimeUnit.SECONDS)
                            .join())
                    .isEmpty();
        }
    }

    @Test
    void severity_filter_transform_and_format_shape_what_leaves() throws Exception {
        enqueue(new MockResponse.Builder().code(200).build());
        Configuration configuration = relay(chat -> chat.minSeverity(Severity.WARNING)
                .filter("data.where = 'production'")
                .transform("{'message': 'deployed to ' & data.where}")
                .format(BodyFormat.CLOUDEVENTS_BINARY)
                .header("X-Team", "blue"));
        try (Webhooks webhooks = open(configuration)) {
            for (Severity severity : List.of(Severity.INFO, Severity.ERROR)) {
                for (String where : List.of("staging", "production")) {
                    webhooks.publish(webhooks.event(
                                    "custom.deployed",
                                    "shop",
                                    severity,
                                    Json.MAPPER.createObjectNode().put("where", where)))
                            .join();
                }
            }
            RecordedRequest request = target.takeRequest(60, TimeUnit.SECONDS);
            assertThat(request.getBody().utf8()).isEqualTo("{\"message\":\"deployed to production\"}");
            assertThat(request.getHeaders().get("ce-type")).isEqualTo("io.jenkins.webhooks.custom.deployed");
            assertThat(request.getHeaders().get("ce-severity")).isEqualTo("error");
            assertThat(request.getHeaders().get("X-Team")).isEqualTo("blue");
            await("all are routed", () -> webhooks.stats().unrouted() == 0);
            assertThat(webhooks.deliveries(Selection.NEWEST).items()).hasSize(1);
        }
    }

    @Test
    void a_configuration_that_cannot_be_leaves_the_former_in_force() {
        try (Webhooks webhooks = open(relay())) {
            Configuration unknown = new Configuration(
                    List.of(IncomingWebhook.named("x", "nosuch").build()), List.of(), LOOPBACK);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> webhooks.configure(unknown))
                    .withMessageContaining("'x'")
                    .withMessageContaining("github");
            assertThat(webhooks.configuration().incoming()).hasSize(1);
        }
    }

    @Test
    void a_removed_outgoing_webhook_gives_its_deliveries_up_visibly() {
        enqueue(new MockResponse.Builder().code(500).build());
        try (Webhooks webhooks = open(relay(chat -> chat.retry(SLOW)))) {
            webhooks.publish(webhooks.event("custom.deployed", null, Severity.INFO, TextNode.valueOf("x")))
                    .join();
            await("one attempt", () -> target.getRequestCount() == 1);
            webhooks.configure(Configuration.EMPTY);
            assertThat(only(webhooks).delivery().reason()).contains("removed");
        }
    }

    @Test
    void health_and_metrics_tell_how_it_is() {
        try (Webhooks webhooks = open(relay())) {
            webhooks.receive(Fixture.push("github", Fixture.pushBody("main")));
            webhooks.receive(Fixture.push("a-stranger-chose-this", "{}"));
            assertThat(webhooks.ailment()).isEmpty();
            assertThat(webhooks.metrics())
                    .contains("webhooks_receive_seconds_count{status=\"202\",webhook=\"github\"} 1")
                    .doesNotContain("stranger");
        }
    }
}
