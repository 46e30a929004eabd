package io.jenkins.plugins.webhooks.engine;

import static io.jenkins.plugins.webhooks.engine.Fixture.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.jenkins.plugins.webhooks.engine.event.BodyFormat;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.incoming.Answer;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import io.jenkins.plugins.webhooks.engine.incoming.RuleSettings;
import io.jenkins.plugins.webhooks.engine.incoming.WhenSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.Delivery;
import io.jenkins.plugins.webhooks.engine.outgoing.DeliveryDetail;
import io.jenkins.plugins.webhooks.engine.outgoing.DeliveryState;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.RetrySettings;
import io.jenkins.plugins.webhooks.engine.outgoing.batch.BatchSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.PolicySettings;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.SigningSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.SigningSettings.Scheme;
import io.jenkins.plugins.webhooks.engine.security.EgressSettings;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import io.jenkins.plugins.webhooks.engine.store.Selection;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many deliveries in one request. */
class BatchDeliveriesTest {
    private static final RetrySettings QUICK = new RetrySettings(
            Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofHours(1), List.of(Duration.ofMillis(1)), 0, null);

    private final SettableClock clock = new SettableClock();

    @StartStop
    private final MockWebServer target = new MockWebServer();

    @TempDir
    private Path folder;

    private Configuration configuration;

    @BeforeEach
    void take_everything() {
        answer(request -> new MockResponse.Builder().code(200).build());
    }

    private void answer(Function<RecordedRequest, MockResponse> answer) {
        target.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer.apply(request);
            }
        });
    }

    private OutgoingWebhook.Builder chat(PolicySettings policy) {
        return OutgoingWebhook.named("chat", target.url("/").toString())
                .events(List.of("custom.*"))
                .retry(QUICK)
                .policy(policy);
    }

    private Webhooks open(OutgoingWebhook webhook) {
        configuration =
                new Configuration(List.of(), List.of(webhook), new EgressSettings(List.of("127.0.0.0/8", "::1")));
        Environment usual = Fixture.environment(folder);
        return Webhooks.open(
                new Environment(usual.database(), usual.source(), clock, usual.random(), usual.threads(), usual.http()),
                configuration);
    }

    private static PolicySettings batches(int size, Duration linger) {
        return PolicySettings.DEFAULT.withBatch(new BatchSettings(size, 1_000_000, linger));
    }

    private void advance(Webhooks webhooks, Duration time) {
        clock.advance(time);
        webhooks.configure(configuration);
    }

    private static void publish(Webhooks webhooks, int from, int to, String key) {
        List<CompletableFuture<?>> stored = new ArrayList<>();
        for (int n = from; n < to; n++) {
            stored.add(webhooks.publish(webhooks.event(
                    "custom.x",
                    null,
                    Severity.INFO,
                    Json.MAPPER.createObjectNode().put("n", n).put("key", key))));
        }
        stored.forEach(CompletableFuture::join);
    }

    private static List<Delivery> deliveries(Webhooks webhooks) {
        return webhooks.deliveries(new Selection(null, null, null, null, null, 100))
                .items();
    }

    private static long delivered(Webhooks webhooks) {
        return deliveries(webhooks).stream()
                .filter(each -> each.state() == DeliveryState.DELIVERED)
                .count();
    }

    private RecordedRequest next() throws InterruptedException {
        RecordedRequest request = target.takeRequest(60, TimeUnit.SECONDS);
        assertThat(request).isNotNull();
        return request;
    }

    private static List<Integer> numbers(String body) {
        try {
            List<Integer> numbers = new ArrayList<>();
            for (JsonNode item : Json.read(body)) {
                numbers.add(item.at("/data/n").intValue());
            }
            return numbers;
        } catch (IOException e) {
            throw new AssertionError(body, e);
        }
    }

    @Test
    void a_full_batch_goes_at_once_and_the_rest_when_the_oldest_has_waited() throws Exception {
        SigningSettings signing =
                new SigningSettings(Scheme.STANDARD, Secrets.of(Secret.of("chat", Fixture.STANDARD_SECRET)));
        try (Webhooks webhooks =
                open(chat(batches(3, Duration.ofSeconds(10))).signing(signing).build())) {
            publish(webhooks, 0, 4, "a");
            RecordedRequest full = next();
            String body = full.getBody().utf8();
            assertThat(numbers(body)).containsExactly(0, 1, 2);
            assertThat(full.getHeaders().get("Content-Type")).isEqualTo("application/json");
            String signature = new com.standardwebhooks.Webhook(Fixture.STANDARD_SECRET)
                    .sign(full.getHeaders().get("webhook-id"), clock.instant().getEpochSecond(), body);
            assertThat(full.getHeaders().get("webhook-signature")).isEqualTo(signature);
            await("three are delivered", () -> delivered(webhooks) == 3);
            assertThat(target.getRequestCount()).isEqualTo(1);

            advance(webhooks, Duration.ofSeconds(9));
            publish(webhooks, 4, 5, "a");
            await("a fifth waits", () -> deliveries(webhooks).size() == 5);
            assertThat(delivered(webhooks)).isEqualTo(3);
            advance(webhooks, Duration.ofSeconds(1));
            assertThat(numbers(next().getBody().utf8())).containsExactly(3, 4);
            await("all are delivered", () -> delivered(webhooks) == 5);
            DeliveryDetail one =
                    webhooks.delivery(deliveries(webhooks).get(4).id()).orElseThrow();
            assertThat(one.attempts()).hasSize(1);
            assertThat(one.attempts().get(0).batch())
                    .isEqualTo(full.getHeaders().get("webhook-id"));
        }
    }

    @Test
    void bodies_join_up_to_a_size_and_one_that_is_larger_goes_alone() throws Exception {
        PolicySettings policy = PolicySettings.DEFAULT.withBatch(new BatchSettings(100, 600, Duration.ofSeconds(10)));
        try (Webhooks webhooks = open(chat(policy).transform("data").build())) {
            webhooks.traffic().pause("chat", null);
            publish(webhooks, 0, 1, "x".repeat(2000));
            publish(webhooks, 1, 4, "y".repeat(250));
            await("four wait", () -> deliveries(webhooks).size() == 4);
            webhooks.traffic().resume("chat");
            advance(webhooks, Duration.ofSeconds(10));
            await("all are delivered", () -> delivered(webhooks) == 4);
            List<Integer> sizes = new ArrayList<>();
            for (int i = target.getRequestCount(); i > 0; i--) {
                sizes.add(Json.read(next().getBody().utf8()).size());
            }
            assertThat(sizes).containsExactlyInAnyOrder(1, 2, 1);
        }
    }

    @Test
    void only_items_that_the_target_refused_are_sent_again() throws Exception {
        answer(request -> {
            List<Integer> numbers = numbers(request.getBody().utf8());
            ArrayNode answer = Json.MAPPER.createArrayNode();
            boolean first = numbers.size() == 4;
            JsonNode items = read(request);
            for (int i = 0; i < numbers.size(); i++) {
                int status = !first || i == 0 ? 200 : i == 1 ? 500 : i == 2 ? 422 : 0;
                if (status != 0) {
                    answer.addObject()
                            .put("id", items.get(i).path("id").textValue())
                            .put("status", status);
                }
            }
            return new MockResponse.Builder().code(207).body(answer.toString()).build();
        });
        try (Webhooks webhooks = open(chat(batches(4, Duration.ofSeconds(10))).build())) {
            publish(webhooks, 0, 4, "a");
            assertThat(numbers(next().getBody().utf8())).containsExactly(0, 1, 2, 3);
            await("the outcome is kept", () -> deliveries(webhooks).stream().allMatch(each -> each.attempts() == 1));
            advance(webhooks, Duration.ofSeconds(11));
            assertThat(numbers(next().getBody().utf8())).containsExactly(1, 3);
            await("three are delivered", () -> delivered(webhooks) == 3);
            Delivery refused = deliveries(webhooks).get(1);
            assertThat(refused.state()).isEqualTo(DeliveryState.GIVEN_UP);
            assertThat(refused.reason()).isEqualTo("the target answered 422 within its batch");
            List<String> outcomes =
                    webhooks.delivery(deliveries(webhooks).get(0).id()).orElseThrow().attempts().stream()
                            .map(each -> each.outcome())
                            .toList();
            assertThat(outcomes)
                    .containsExactly(
                            "the target's answer to the batch says nothing of this one",
                            "acknowledged with 200 within its batch");
        }
    }

    private static JsonNode read(RecordedRequest request) {
        try {
            return Json.read(request.getBody().utf8());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void without_an_answer_for_each_all_share_the_fate() throws Exception {
        answer(request -> new MockResponse.Builder().code(500).build());
        try (Webhooks webhooks = open(chat(batches(2, Duration.ZERO)).build())) {
            publish(webhooks, 0, 2, "a");
            await(
                    "both were tried",
                    () -> deliveries(webhooks).size() == 2
                            && deliveries(webhooks).stream().allMatch(each -> each.attempts() >= 1));
            take_everything();
            await("both are delivered", () -> {
                advance(webhooks, Duration.ofMillis(100));
                return delivered(webhooks) == 2;
            });
        }
    }

    @Test
    void a_batch_holds_one_lane_only_and_keeps_its_order() throws Exception {
        try (Webhooks webhooks =
                open(chat(batches(10, Duration.ZERO).withOrder("data.key")).build())) {
            webhooks.traffic().pause("chat", null);
            publish(webhooks, 0, 3, "a");
            publish(webhooks, 3, 5, "b");
            publish(webhooks, 5, 7, "a");
            await("seven wait", () -> deliveries(webhooks).size() == 7);
            webhooks.traffic().resume("chat");
            assertThat(Stream.of(
                            numbers(next().getBody().utf8()),
                            numbers(next().getBody().utf8())))
                    .containsExactlyInAnyOrder(List.of(0, 1, 2, 5, 6), List.of(3, 4));
            await("all are delivered", () -> delivered(webhooks) == 7);
            assertThat(target.getRequestCount()).isEqualTo(2);
        }
    }

    @Test
    void cloudevents_go_as_a_batch_of_theirs() throws Exception {
        try (Webhooks webhooks = open(chat(batches(2, Duration.ofSeconds(10)))
                .format(BodyFormat.CLOUDEVENTS)
                .build())) {
            publish(webhooks, 0, 2, "a");
            RecordedRequest request = next();
            assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/cloudevents-batch+json");
            assertThat(Json.read(request.getBody().utf8()))
                    .allSatisfy(each ->
                            assertThat(each.path("type").textValue()).isEqualTo("io.jenkins.webhooks.custom.x"));
        }
    }

    @Test
    void a_format_that_can_not_be_joined_is_refused() {
        OutgoingWebhook binary = chat(batches(2, Duration.ZERO))
                .format(BodyFormat.CLOUDEVENTS_BINARY)
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open(binary))
                .withMessageContaining("outgoing webhook 'chat', batch:")
                .withMessageContaining("cloudevents-binary");
    }

    /** Two of our own servers: what the door of one answers, the sender of the other understands. */
    @Test
    void our_own_door_says_of_each_item_what_became_of_it() throws Exception {
        Configuration receiving = new Configuration(
                List.of(IncomingWebhook.named("relay", "custom")
                        .acceptUnsigned(true)
                        .rules(new RuleSettings(null, WhenSettings.ALWAYS, null, true, RuleSettings.NONE.response()))
                        .build()),
                List.of(),
                EgressSettings.PUBLIC_ONLY);
        Path second = folder.resolve("second");
        try (Webhooks door = Webhooks.open(Fixture.environment(second), receiving)) {
            answer(request -> {
                byte[] body = request.getBody().toByteArray();
                Answer answer = door.receive(Fixture.request("relay", request.getHeaders(), body));
                return new MockResponse.Builder()
                        .code(answer.status())
                        .body(new String(answer.body(), UTF_8))
                        .build();
            });
            OutgoingWebhook webhook = chat(batches(3, Duration.ofSeconds(10)))
                    // The second item is no object, which the door does not take.
                    .transform("data.n = 1 ? 'no object' : $")
                    .build();
            try (Webhooks webhooks = open(webhook)) {
                publish(webhooks, 0, 3, "a");
                await(
                        "all are settled",
                        () -> deliveries(webhooks).size() == 3
                                && deliveries(webhooks).stream()
                                        .noneMatch(each -> each.state() == DeliveryState.PENDING));
                assertThat(deliveries(webhooks))
                        .extracting(Delivery::reason)
                        .containsExactly(
                                "acknowledged with 202 within its batch",
                                "the target answered 400 within its batch",
                                "acknowledged with 202 within its batch");
                await("the door has both", () -> door.stats().events() >= 2);
            }
        }
    }
}
