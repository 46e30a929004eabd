package io.jenkins.plugins.webhooks.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.TimeoutSettings;
import io.jenkins.plugins.webhooks.engine.security.EgressSettings;
import io.jenkins.plugins.webhooks.engine.store.OnPostgres;
import io.jenkins.plugins.webhooks.engine.store.PostgresServer;
import io.jenkins.plugins.webhooks.engine.store.TestStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two servers work on one queue: nothing is lost and nothing is done twice while both live. */
@ExtendWith(OnPostgres.class)
@Timeout(900)
class SharedQueueTest {
    private static final int EVENTS = 2_000;
    /** A request that takes longer is sent again; with its lease it is shorter than what the clock is set ahead. */
    private static final TimeoutSettings PATIENT =
            new TimeoutSettings(Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofSeconds(60));

    @StartStop
    private final MockWebServer server = new MockWebServer();

    private final CountingTarget target = new CountingTarget(10);

    /** Ahead of the real time, which the other process lives in. */
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    @TempDir
    private Path folder;

    @BeforeEach
    void count() {
        server.setDispatcher(target);
    }

    static Configuration relay(String url) {
        return new Configuration(
                List.of(),
                List.of(OutgoingWebhook.named("counter", url)
                        .events(List.of("custom.*"))
                        .timeout(PATIENT)
                        .build()),
                new EgressSettings(List.of("127.0.0.0/8", "::1")));
    }

    /** Each engine knows the target by a path of its own, so that the target can tell whose request it was. */
    private String url(String path) {
        return server.url(path).toString();
    }

    private Webhooks open(String path) {
        Environment real = Fixture.environment(folder);
        Environment environment = new Environment(
                real.database(), real.source(), new AheadClock(), real.random(), real.threads(), real.http());
        return Webhooks.open(environment, relay(url(path)));
    }

    private static List<CompletableFuture<Event>> publish(Webhooks webhooks, int events) {
        List<CompletableFuture<Event>> published = new ArrayList<>();
        for (int number = 0; number < events; number++) {
            published.add(
                    webhooks.publish(webhooks.event("custom.counted", null, Severity.INFO, IntNode.valueOf(number))));
        }
        return published;
    }

    /** Bounded, but long enough for a slow machine. */
    private static void await(String what, BooleanSupplier condition) {
        Fixture.await(Duration.ofMinutes(4), what, condition);
    }

    private static double attempts(Webhooks webhooks) {
        return webhooks.metrics()
                .lines()
                .filter(line -> line.startsWith("webhooks_attempts_seconds_count"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private static long pending(Webhooks webhooks) {
        return webhooks.stats().deliveries().get("pending");
    }

    private static long unrouted(Webhooks webhooks) {
        return webhooks.stats().unrouted();
    }

    @Test
    void two_engines_share_the_work_and_send_nothing_twice() {
        target.answerOnceCalledAt("/one", "/other");
        try (Webhooks one = open("/one");
                Webhooks other = open("/other")) {
            List<CompletableFuture<Event>> published = new ArrayList<>(publish(one, EVENTS / 2));
            published.addAll(publish(other, EVENTS / 2));
            published.forEach(CompletableFuture::join);

            await("all have arrived", () -> target.distinct() == EVENTS);
            await("all is stored", () -> pending(one) == 0);
            await("all is counted", () -> attempts(one) + attempts(other) >= EVENTS);

            assertThat(target.repeated()).isEmpty();
            assertThat(one.stats().deliveries().get("delivered")).isEqualTo(EVENTS);
            assertThat(target.at("/one")).isPositive().isEqualTo((int) attempts(one));
            assertThat(target.at("/other")).isPositive().isEqualTo((int) attempts(other));
            assertThat(attempts(one) + attempts(other)).isEqualTo(EVENTS);
        }
    }

    /** The one that will be killed begins alone, so that it is at work whatever the machine's speed. */
    @Test
    void what_a_killed_process_had_taken_is_finished_by_the_other() throws Exception {
        String database = TestStore.url(folder);
        try (EngineProcess killed = EngineProcess.start(folder, database, url("/killed"), EVENTS / 2)) {
            await("the other process has published", killed::hasPublished);
            await("the other process is at work", () -> target.at("/killed") > EVENTS / 20);
            try (Webhooks survivor = open("/survivor")) {
                publish(survivor, EVENTS / 2).forEach(CompletableFuture::join);
                await("both are at work", () -> target.at("/survivor") > EVENTS / 20);
                killed.kill();
                List<String> whileBothLived = target.repeated();

                await("nothing is left but what the dead one had taken", () -> !isAtWork(survivor));
                assertThat(target.distinct()).isLessThanOrEqualTo(EVENTS);
                ahead.set(Duration.ofMinutes(2));
                await("all have arrived", () -> target.distinct() == EVENTS && pending(survivor) == 0);

                assertThat(whileBothLived).isEmpty();
                // Only what was on its way, or answered and not yet stored, may come again.
                assertThat(target.repeated()).hasSizeLessThanOrEqualTo(16);
                assertThat(target.at("/killed") + target.at("/survivor"))
                        .isEqualTo(EVENTS + target.repeated().size());
                assertThat(survivor.stats().events()).isEqualTo(EVENTS);
            }
        }
    }

    /** Whether there is anything that it can take: something that nobody has taken, or that it is sending. */
    private boolean isAtWork(Webhooks survivor) {
        String schema = TestStore.url(folder).replaceFirst(".*currentSchema=", "");
        List<String> free = PostgresServer.shared()
                .ask("SELECT id FROM " + schema + ".deliveries WHERE state = 'pending' AND leased_until IS NULL UNION"
                        + " SELECT id FROM " + schema + ".events WHERE routed = 0 AND leased_until IS NULL");
        return !free.isEmpty() || survivor.metrics().lines().noneMatch("webhooks_deliveries_under_way 0.0"::equals);
    }

    @Test
    void cut_connections_lose_nothing() {
        try (Webhooks one = open("/one");
                Webhooks other = open("/other")) {
            List<CompletableFuture<Event>> published = new ArrayList<>();
            for (int round = 0; round < 10; round++) {
                published.addAll(publish(round % 2 == 0 ? one : other, 50));
                PostgresServer.shared()
                        .execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                                + " WHERE application_name = 'webhooks'");
            }
            var durable = published.stream()
                    .map(each -> each.exceptionally(failure -> null).join())
                    .filter(event -> event != null)
                    .map(Event::id)
                    .collect(Collectors.toSet());
            assertThat(durable).isNotEmpty();

            // What was taken when the connection went is free again when the lease has run out.
            ahead.set(Duration.ofMinutes(2));
            await("all that was called durable arrives", () -> target.ids().containsAll(durable));
            await("nothing is left", () -> pending(one) == 0 && unrouted(one) == 0);
            assertThat(one.ailment()).isEmpty();
        }
    }

    private final class AheadClock extends Clock {
        @Override
        public Instant instant() {
            return Instant.now().plus(ahead.get());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
