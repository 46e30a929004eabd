package io.jenkins.plugins.webhooks.engine.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jenkins.plugins.webhooks.engine.SettableClock;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Ids;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.event.catalogue.Promises;
import io.jenkins.plugins.webhooks.engine.store.Database;
import io.jenkins.plugins.webhooks.engine.store.EventLog;
import io.jenkins.plugins.webhooks.engine.store.Selection;
import io.jenkins.plugins.webhooks.engine.store.Store;
import io.jenkins.plugins.webhooks.engine.store.Stores;
import io.jenkins.plugins.webhooks.engine.store.TestStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchedulerTest {
    private final SettableClock clock = new SettableClock(); // Friday, 2026-01-02T03:04:05Z
    private final Ids ids = new Ids(clock, new Random(1));
    private Store store;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() {
        store = Stores.open(Database.at(TestStore.url(folder)), Thread::new);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Scheduler scheduler(ScheduledEvent... schedules) {
        List<ScheduledEvent> all = List.of(schedules);
        return new Scheduler(store, () -> all, ids, "http://jenkins.example/", clock, () -> {});
    }

    private static ScheduledEvent heartbeat(String cron) {
        return new ScheduledEvent("beat", ScheduledEvent.Kind.HEARTBEAT, cron, "UTC", null);
    }

    private List<Event> raised() {
        return store
                .read(connection -> EventLog.page(connection, new Selection(null, null, "scheduled.", null, null, 200)))
                .items()
                .stream()
                .sorted(Comparator.comparing(Event::id))
                .toList();
    }

    @Test
    void it_raises_one_event_for_each_time_it_is_due() {
        Scheduler scheduler = scheduler(heartbeat("*/10 * * * *"));
        assertThat(scheduler.run()).isPositive();
        assertThat(raised()).isEmpty();
        clock.advance(Duration.ofMinutes(5).plusSeconds(54));
        assertThat(scheduler.run()).isEqualTo(Duration.ofSeconds(1));
        clock.advance(Duration.ofSeconds(1));
        scheduler.run();
        scheduler.run();
        assertThat(raised()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("scheduled.heartbeat");
            assertThat(event.subject()).isEqualTo("beat");
            assertThat(event.data().get("dueAt").textValue()).isEqualTo("2026-01-02T03:10:00Z");
            assertThat(event.data().get("nextAt").textValue()).isEqualTo("2026-01-02T03:20:00Z");
            assertThat(event.data().get("startedAt").textValue()).isEqualTo("2026-01-02T03:04:05Z");
            assertThat(event.data().get("pendingDeliveries").asLong()).isZero();
            Promises.assertKept(event.type(), event.severity(), event.data());
        });
    }

    @Test
    void what_was_missed_is_made_up_once() {
        scheduler(heartbeat("*/10 * * * *")).run();
        clock.advance(Duration.ofHours(5));
        scheduler(heartbeat("*/10 * * * *")).run();
        scheduler(heartbeat("*/10 * * * *")).run();
        assertThat(raised())
                .extracting(event -> event.data().get("dueAt").textValue())
                .containsExactly("2026-01-02T08:00:00Z");
    }

    @Test
    void two_servers_raise_it_once() {
        Scheduler one = scheduler(heartbeat("*/10 * * * *"));
        Scheduler other = scheduler(heartbeat("*/10 * * * *"));
        one.run();
        other.run();
        clock.advance(Duration.ofMinutes(10));
        one.run();
        other.run();
        assertThat(raised()).hasSize(1);
        Instant due = Instant.parse("2026-01-02T03:20:00Z");
        boolean first = store.write(connection -> ScheduleTable.claim(connection, "beat", due))
                .join();
        boolean second = store.write(connection -> ScheduleTable.claim(connection, "beat", due))
                .join();
        assertThat(first).isTrue();
        assertThat(second).isFalse();
    }

    @Test
    void new_times_count_from_now_on() {
        scheduler(heartbeat("0 0 * * *")).run();
        clock.advance(Duration.ofHours(1));
        scheduler(heartbeat("0 4 * * *")).run();
        assertThat(raised()).isEmpty();
    }

    @Test
    void one_that_was_removed_and_comes_back_makes_nothing_up() {
        scheduler(heartbeat("*/10 * * * *")).run();
        scheduler().run();
        clock.advance(Duration.ofHours(1));
        scheduler(heartbeat("*/10 * * * *")).run();
        assertThat(raised()).isEmpty();
    }

    private void build(String job, int number, String result, long millis) {
        clock.advance(Duration.ofSeconds(1));
        var data = Json.MAPPER.createObjectNode();
        data.putObject("job").put("fullName", job);
        data.put("number", number)
                .put("url", "http://jenkins.example/" + job + "/" + number)
                .put("result", result)
                .put("durationMillis", millis);
        Event event = new Event(
                ids.next(),
                "build.completed",
                "http://jenkins.example/",
                job + "#" + number,
                clock.instant(),
                Severity.INFO,
                data,
                null);
        store.write(connection -> {
                    EventLog.add(connection, EventLog.pack(event));
                    return null;
                })
                .join();
    }

    @Test
    void a_digest_adds_up_what_was_built_since_the_last_one() {
        ScheduledEvent digest = new ScheduledEvent("day", ScheduledEvent.Kind.DIGEST, "0 4 * * *", "UTC", null);
        build("old", 1, "FAILURE", 1);
        scheduler(digest).run();
        clock.advance(Duration.ofSeconds(1));
        build("app", 1, "SUCCESS", 100);
        build("app", 2, "FAILURE", 900);
        build("app", 3, "SUCCESS", 300);
        build("app", 4, "ABORTED", 5);
        build("app", 5, "UNSTABLE", 200);
        build("lib", 1, "FAILURE", 50);
        build("lib", 2, "FAILURE", 40);
        build("doc", 1, "SUCCESS", 1000);
        clock.advance(Duration.ofHours(1));
        build("late", 1, "SUCCESS", 1);
        scheduler(digest).run();

        Event event = raised().get(0);
        assertThat(event.type()).isEqualTo("scheduled.digest");
        assertThat(event.data().get("to").textValue()).isEqualTo("2026-01-02T04:00:00Z");
        assertThat(event.data().get("builds").asInt()).isEqualTo(8);
        assertThat(event.data().get("jobs").asInt()).isEqualTo(3);
        assertThat(event.data().get("results"))
                .hasToString("{\"ABORTED\":1,\"FAILURE\":3,\"SUCCESS\":3,\"UNSTABLE\":1}");
        assertThat(event.data().get("failed").findValuesAsText("job")).containsExactly("lib", "lib", "app");
        assertThat(event.data().get("failed").findValuesAsText("number")).containsExactly("2", "1", "2");
        assertThat(event.data().get("slowest").findValuesAsText("durationMillis"))
                .containsExactly("1000", "900", "300", "200", "100");
        assertThat(event.data().get("flakiest"))
                .hasToString("[{\"job\":\"app\",\"builds\":5,\"bad\":2,\"changes\":3}]");
        assertThat(event.data().get("truncated").asBoolean()).isFalse();
        Promises.assertKept(event.type(), event.severity(), event.data());
    }

    @Test
    void a_digest_reads_no_more_than_its_bound_and_says_so() {
        Instant from = clock.instant();
        for (int i = 1; i <= 12; i++) {
            build("app", i, "SUCCESS", i);
        }
        assertThat(new DigestReader(store, 10)
                        .read(from, clock.instant())
                        .get("truncated")
                        .asBoolean())
                .isTrue();
        assertThat(new DigestReader(store, 10)
                        .read(from, clock.instant())
                        .get("builds")
                        .asInt())
                .isEqualTo(10);
        assertThat(new DigestReader(store, 1000)
                        .read(from, clock.instant())
                        .get("builds")
                        .asInt())
                .isEqualTo(12);
    }

    @Test
    void a_period_reaches_further_back() {
        build("app", 1, "SUCCESS", 1);
        ScheduledEvent week =
                new ScheduledEvent("week", ScheduledEvent.Kind.DIGEST, "0 4 * * *", "UTC", Duration.ofDays(7));
        scheduler(week).run();
        clock.advance(Duration.ofHours(1));
        scheduler(week).run();
        assertThat(raised().get(0).data().get("builds").asInt()).isEqualTo(1);
        assertThat(raised().get(0).data().get("from").textValue()).isEqualTo("2025-12-26T04:00:00Z");
    }

    @Test
    void a_schedule_that_can_not_be_is_refused_in_words() {
        refused(() -> heartbeat("never"), "schedule 'beat': cron 'never': there are five fields");
        refused(
                () -> new ScheduledEvent("d", ScheduledEvent.Kind.DIGEST, "@daily", null, Duration.ofDays(32)),
                "schedule 'd': period is between 1 minute and 31 days");
        refused(
                () -> new ScheduledEvent("h", ScheduledEvent.Kind.HEARTBEAT, "@daily", null, Duration.ofDays(1)),
                "period is for a digest only");
        refused(() -> ScheduledEvent.Kind.parse("alarm"), "no type 'alarm': use heartbeat or digest");
    }

    private static void refused(Runnable attempt, String message) {
        assertThatIllegalArgumentException().isThrownBy(attempt::run).withMessageContaining(message);
    }
}
