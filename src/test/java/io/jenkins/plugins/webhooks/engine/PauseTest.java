package io.jenkins.plugins.webhooks.engine;

import static io.jenkins.plugins.webhooks.engine.Fixture.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.event.catalogue.Promises;
import io.jenkins.plugins.webhooks.engine.outgoing.Delivery;
import io.jenkins.plugins.webhooks.engine.outgoing.DeliveryState;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.RetrySettings;
import io.jenkins.plugins.webhooks.engine.outgoing.TrafficState;
import io.jenkins.plugins.webhooks.engine.outgoing.TrafficState.Flow;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.PauseSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.PolicySettings;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.Rate;
import io.jenkins.plugins.webhooks.engine.security.EgressSettings;
import io.jenkins.plugins.webhooks.engine.store.Selection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A webhook stops by itself or by hand, says so once, and goes on. */
class PauseTest {
    private static final Duration AFTER = Duration.ofHours(2);
    private static final Duration PROBE = Duration.ofHours(1);

    private final SettableClock clock = new SettableClock();
    private final AtomicInteger status = new AtomicInteger(200);
    private final AtomicInteger requests = new AtomicInteger();

    @StartStop
    private final MockWebServer target = new MockWebServer();

    @StartStop
    private final MockWebServer other = new MockWebServer();

    @TempDir
    private Path folder;

    private Configuration configuration;

    @BeforeEach
    void answer() {
        target.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                requests.incrementAndGet();
                return new MockResponse.Builder().code(status.get()).build();
            }
        });
        other.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder().code(200).build();
            }
        });
        configuration = configuration(PolicySettings.DEFAULT.withPause(new PauseSettings(AFTER, PROBE)));
    }

    private Configuration configuration(PolicySettings policy) {
        RetrySettings retry =
                new RetrySettings(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofDays(30), List.of(), 0, null);
        return new Configuration(
                List.of(),
                List.of(
                        OutgoingWebhook.named("chat", target.url("/").toString())
                                .events(List.of("custom.*", "webhook.*"))
                                .retry(retry)
                                .policy(policy)
                                .build(),
                        OutgoingWebhook.named("pager", other.url("/").toString())
                                .events(List.of("webhook.*"))
                                .build()),
                new EgressSettings(List.of("127.0.0.0/8", "::1")));
    }

    private Webhooks open() {
        Environment usual = Fixture.environment(folder);
        return Webhooks.open(
                new Environment(usual.database(), usual.source(), clock, usual.random(), usual.threads(), usual.http()),
                configuration);
    }

    private static void publish(Webhooks webhooks) {
        webhooks.publish(webhooks.event("custom.x", null, Severity.INFO, TextNode.valueOf("data")))
                .join();
    }

    private void advance(Webhooks webhooks, Duration time) {
        clock.advance(time);
        // Wakes the sender, which does not see this clock move.
        webhooks.configure(configuration);
    }

    /** Not while one is under way: its lease would run out, and another would be made beside it. */
    private void advanceBetweenAttempts(Webhooks webhooks) {
        if (state(webhooks).underWay() == 0) {
            clock.advance(Duration.ofMillis(200));
        }
    }

    private static List<Delivery> deliveries(Webhooks webhooks, String webhook) {
        return webhooks.deliveries(new Selection(webhook, null, null, null, null, 100))
                .items();
    }

    private static Delivery oldest(Webhooks webhooks) {
        List<Delivery> all = deliveries(webhooks, "chat");
        return all.get(all.size() - 1);
    }

    private static List<Event> events(Webhooks webhooks, String type) {
        return webhooks.events(new Selection(null, null, type, null, null, 100)).items();
    }

    private static void assertPromisesKept(Webhooks webhooks) {
        webhooks.events(new Selection(null, null, "webhook.", null, null, 100))
                .items()
                .forEach(each -> Promises.assertKept(each.type(), each.severity(), each.data()));
    }

    private static TrafficState state(Webhooks webhooks) {
        return webhooks.traffic().state("chat").orElseThrow();
    }

    private void failOnceMore(Webhooks webhooks, Duration later) {
        int before = requests.get();
        advance(webhooks, later);
        await("another attempt", () -> requests.get() > before);
        await(
                "its outcome is kept",
                () -> webhooks.delivery(oldest(webhooks).id())
                                .orElseThrow()
                                .attempts()
                                .size()
                        == requests.get());
    }

    private void failUntilPaused(Webhooks webhooks) {
        status.set(500);
        publish(webhooks);
        await(
                "the first attempt",
                () -> !deliveries(webhooks, "chat").isEmpty()
                        && oldest(webhooks).attempts() == 1);
        failOnceMore(webhooks, AFTER.minusMinutes(10));
        assertThat(state(webhooks).pausedAt()).isNull();
        failOnceMore(webhooks, Duration.ofMinutes(10));
        await("it is paused", () -> state(webhooks).flow() == Flow.PAUSED);
    }

    @Test
    void a_target_that_only_fails_pauses_its_webhook_once_and_others_are_told() {
        try (Webhooks webhooks = open()) {
            failUntilPaused(webhooks);
            assertThat(state(webhooks).reason())
                    .startsWith("every attempt failed since 2026-01-02T03:04:05Z, at last: the target answered 500;")
                    .endsWith("next probe at " + clock.instant().plus(PROBE));
            assertThat(webhooks.warnings()).singleElement().asString().startsWith("deliveries of 'chat' wait: every");
            Event paused = events(webhooks, "webhook.paused").get(0);
            assertThat(paused.severity()).isEqualTo(Severity.WARNING);
            assertThat(paused.subject()).isEqualTo("chat");
            assertThat(paused.data().path("cause").textValue()).isEqualTo("failing");
            await(
                    "the other webhook was told",
                    () -> deliveries(webhooks, "pager").size() == 1);

            int before = requests.get();
            publish(webhooks);
            await("one more waits", () -> deliveries(webhooks, "chat").size() == 2);
            assertThat(deliveries(webhooks, "chat"))
                    .allMatch(each -> each.state() == DeliveryState.PENDING)
                    .allMatch(each -> each.reason().startsWith("every attempt failed since"))
                    .as("it is not told of itself")
                    .allMatch(each -> each.eventType().equals("custom.x"));
            assertThat(requests.get()).isEqualTo(before);
        }
        try (Webhooks webhooks = open()) {
            assertThat(state(webhooks).flow()).as("after a restart").isEqualTo(Flow.PAUSED);
            assertThat(events(webhooks, "webhook.paused")).hasSize(1);
        }
    }

    @Test
    void a_probe_that_works_ends_the_pause_and_says_so_once() {
        try (Webhooks webhooks = open()) {
            failUntilPaused(webhooks);
            failOnceMore(webhooks, PROBE);
            assertThat(state(webhooks).flow()).isEqualTo(Flow.PAUSED);

            status.set(200);
            publish(webhooks);
            advance(webhooks, PROBE);
            await(
                    "everything is delivered",
                    () -> deliveries(webhooks, "chat").size() == 2
                            && deliveries(webhooks, "chat").stream()
                                    .allMatch(each -> each.state() == DeliveryState.DELIVERED));
            assertThat(state(webhooks).flow()).isEqualTo(Flow.OPEN);
            assertThat(state(webhooks).failingSince()).isNull();
            assertThat(webhooks.warnings()).isEmpty();
            assertThat(events(webhooks, "webhook.paused")).hasSize(1);
            assertThat(events(webhooks, "webhook.recovered")).hasSize(1);
            assertThat(events(webhooks, "webhook.recovered")
                            .get(0)
                            .data()
                            .path("recoveredBy")
                            .textValue())
                    .isEqualTo("probe");
            await(
                    "the other webhook was told of both",
                    () -> deliveries(webhooks, "pager").size() == 2);
            assertPromisesKept(webhooks);
        }
    }

    @Test
    void somebody_pauses_and_lets_go_on() {
        try (Webhooks webhooks = open()) {
            webhooks.traffic().pause("chat", "the target moves house").orElseThrow();
            webhooks.traffic().pause("chat", null).orElseThrow();
            publish(webhooks);
            await("it waits", () -> deliveries(webhooks, "chat").size() == 1);
            await(
                    "it is measured",
                    () -> webhooks.metrics().contains("webhooks_outgoing_pending{webhook=\"chat\"} 1.0"));
            assertThat(webhooks.metrics()).contains("webhooks_outgoing_behind{webhook=\"chat\"} 0.0");
            assertThat(oldest(webhooks).reason()).isEqualTo("paused by hand: the target moves house");
            advance(webhooks, Duration.ofDays(3));
            assertThat(events(webhooks, "webhook.paused")).hasSize(1);
            assertThat(events(webhooks, "webhook.paused").get(0).severity()).isEqualTo(Severity.INFO);
            assertThat(requests.get()).isZero();

            assertThat(webhooks.traffic().resume("chat").orElseThrow().flow()).isEqualTo(Flow.OPEN);
            await("it is delivered", () -> oldest(webhooks).state() == DeliveryState.DELIVERED);
            webhooks.traffic().resume("chat");
            assertThat(events(webhooks, "webhook.recovered")).hasSize(1);
            assertPromisesKept(webhooks);
            assertThat(webhooks.traffic().pause("unknown", null)).isEmpty();
            assertThat(webhooks.traffic().resume("unknown")).isEmpty();
        }
    }

    @Test
    void what_is_pending_and_the_pause_follow_a_webhook_to_another_name() {
        try (Webhooks webhooks = open()) {
            webhooks.traffic().pause("chat", "the target moves house").orElseThrow();
            publish(webhooks);
            await("it waits", () -> deliveries(webhooks, "chat").size() == 1);
            Configuration renamed = new Configuration(
                    List.of(),
                    List.of(OutgoingWebhook.named("talk", target.url("/").toString())
                            .build()),
                    configuration.egress());
            webhooks.traffic().rename(Map.of("chat", "talk"), () -> webhooks.configure(renamed));
            assertThat(deliveries(webhooks, "talk"))
                    .singleElement()
                    .extracting(Delivery::reason)
                    .isEqualTo("paused by hand: the target moves house");
            webhooks.traffic().resume("talk").orElseThrow();
            await("it is delivered", () -> deliveries(webhooks, "talk").get(0).state() == DeliveryState.DELIVERED);
        }
    }

    @Test
    void a_webhook_that_is_no_more_leaves_no_pause_to_the_next_of_its_name() {
        try (Webhooks webhooks = open()) {
            webhooks.traffic().pause("chat", null);
            webhooks.configure(Configuration.EMPTY);
            await("its pause is forgotten", () -> {
                webhooks.configure(configuration);
                boolean forgotten = state(webhooks).flow() == Flow.OPEN;
                webhooks.configure(Configuration.EMPTY);
                return forgotten;
            });
        }
    }

    @Test
    void a_broken_target_gets_one_probe_at_a_time_and_the_rest_waits_with_the_reason() {
        status.set(500);
        try (Webhooks webhooks = open()) {
            for (int i = 0; i < 12; i++) {
                publish(webhooks);
            }
            await("the breaker opens", () -> {
                webhooks.configure(configuration);
                advanceBetweenAttempts(webhooks);
                return state(webhooks).flow() == Flow.BROKEN;
            });
            await("nothing is under way", () -> state(webhooks).underWay() == 0);
            int before = requests.get();
            assertThat(deliveries(webhooks, "chat"))
                    .allMatch(each -> each.reason()
                            .startsWith("the target failed " + state(webhooks).failuresInRow()
                                    + " times in a row, next probe at "));
            status.set(200);
            advance(webhooks, Duration.ofSeconds(11));
            await("everything is delivered", () -> {
                advanceBetweenAttempts(webhooks);
                webhooks.configure(configuration);
                return deliveries(webhooks, "chat").stream().allMatch(each -> each.state() == DeliveryState.DELIVERED);
            });
            assertThat(requests.get()).isEqualTo(before + 12);
            assertThat(state(webhooks).flow()).isEqualTo(Flow.OPEN);
        }
    }

    @Test
    void a_rate_is_kept_to() {
        configuration = configuration(PolicySettings.DEFAULT.withRateLimit(Rate.parse("3/m")));
        try (Webhooks webhooks = open()) {
            for (int i = 0; i < 5; i++) {
                publish(webhooks);
            }
            await(
                    "three went",
                    () -> deliveries(webhooks, "chat").stream()
                                    .filter(each -> each.state() == DeliveryState.DELIVERED)
                                    .count()
                            == 3);
            assertThat(state(webhooks).flow()).isEqualTo(Flow.LIMITED);
            assertThat(requests.get()).isEqualTo(3);
            advance(webhooks, Duration.ofSeconds(20));
            await("a fourth went", () -> requests.get() == 4);
            assertThat(deliveries(webhooks, "chat").get(0).reason()).isEqualTo("the rate limit of 3/m is used up");
        }
    }
}
