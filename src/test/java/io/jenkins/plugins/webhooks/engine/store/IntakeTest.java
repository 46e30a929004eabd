package io.jenkins.plugins.webhooks.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.jenkins.plugins.webhooks.engine.Fixture;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {
    @TempDir
    private Path folder;

    private Store open() {
        return SqliteStore.open("jdbc:sqlite:" + folder.resolve("store.db"), Thread::new);
    }

    private static Event event(int number) {
        return new Event(
                String.format(Locale.ROOT, "E%04d", number),
                "custom.counted",
                "/",
                null,
                Instant.EPOCH,
                Severity.INFO,
                JsonNodeFactory.instance.numberNode(number),
                null);
    }

    private static List<String> stored(Store store) {
        return store.read(connection -> EventLog.unrouted(connection, 10_000)).stream()
                .map(EventLog.Head::id)
                .toList();
    }

    @Test
    void an_event_is_durable_when_its_future_completes() {
        try (Store store = open();
                Intake intake = new Intake(store, Thread::new)) {
            assertThat(intake.take(event(1)).join().id()).isEqualTo("E0001");
            assertThat(stored(store)).containsExactly("E0001");
        }
    }

    @Test
    void taking_waits_for_nothing_even_when_the_disk_hangs() {
        CountDownLatch hanging = new CountDownLatch(1);
        try (Store store = open();
                Intake intake = new Intake(store, Thread::new)) {
            store.write(connection -> {
                await(hanging);
                return null;
            });
            List<CompletableFuture<Event>> taken = IntStream.range(0, 2_000)
                    .mapToObj(number -> intake.take(event(number)))
                    .toList();
            assertThat(taken).noneMatch(CompletableFuture::isDone);
            hanging.countDown();
            taken.forEach(CompletableFuture::join);
            assertThat(stored(store)).hasSize(2_000);
        }
    }

    @Test
    void more_than_memory_is_meant_for_is_refused_visibly_and_the_rest_is_kept() {
        CountDownLatch hanging = new CountDownLatch(1);
        try (Store store = open();
                Intake intake = new Intake(store, Thread::new, 10)) {
            store.write(connection -> {
                await(hanging);
                return null;
            });
            List<CompletableFuture<Event>> taken = IntStream.range(0, 600)
                    .mapToObj(number -> intake.take(event(number)))
                    .toList();
            CompletableFuture<Event> last = taken.get(taken.size() - 1);
            assertThatThrownBy(last::join).hasMessageContaining("too many events wait");
            hanging.countDown();
            long kept = taken.stream()
                    .filter(each ->
                            each.handle((event, failure) -> failure == null).join())
                    .count();
            assertThat(stored(store)).hasSize((int) kept);
            assertThat(kept).isPositive();
        }
    }

    @Test
    void half_a_character_harms_neither_its_event_nor_those_behind_it() {
        try (Store store = open();
                Intake intake = new Intake(store, Thread::new)) {
            Event odd = new Event(
                    "E0000",
                    "custom.odd",
                    "/",
                    null,
                    Instant.EPOCH,
                    Severity.INFO,
                    JsonNodeFactory.instance.objectNode().put("\ud83d", "\ude00"),
                    null);
            intake.take(odd).join();
            Event kept = store.<Optional<Event>>read(connection -> EventLog.find(connection, "E0000"))
                    .orElseThrow();
            assertThat(kept.data()).hasToString("{\"?\":\"?\"}");
        }
    }

    /** As a class that another plugin has not. */
    public static final class Unlinked {
        public String getText() {
            throw new NoClassDefFoundError("gone");
        }
    }

    @Test
    void an_event_whose_data_break_does_not_end_the_intake() {
        try (Store store = open();
                Intake intake = new Intake(store, Thread::new)) {
            Event broken = new Event(
                    "E0000",
                    "custom.broken",
                    "/",
                    null,
                    Instant.EPOCH,
                    Severity.INFO,
                    JsonNodeFactory.instance.pojoNode(new Unlinked()),
                    null);
            CompletableFuture<Event> refused = intake.take(broken).orTimeout(60, TimeUnit.SECONDS);
            assertThatThrownBy(refused::join).hasMessageContaining("can't be written");
            intake.take(event(1)).orTimeout(60, TimeUnit.SECONDS).join();
            assertThat(stored(store)).containsExactly("E0001");
        }
    }

    @Test
    void closing_stores_what_was_taken_and_refuses_what_comes_later() {
        try (Store store = open()) {
            Intake intake = new Intake(store, Thread::new);
            List<CompletableFuture<Event>> taken = IntStream.range(0, 100)
                    .mapToObj(number -> intake.take(event(number)))
                    .toList();
            intake.close();
            assertThat(taken).allMatch(each -> each.isDone() && !each.isCompletedExceptionally());
            assertThat(stored(store)).hasSize(100);
            assertThatThrownBy(() -> intake.take(event(100)).join()).hasMessageContaining("closed");
        }
    }

    /** Whoever publishes at the very moment of closing is told too, and does not wait for ever. */
    @RepeatedTest(30)
    void whoever_publishes_while_it_closes_gets_an_answer() {
        AtomicInteger numbers = new AtomicInteger();
        List<CompletableFuture<Void>> publishers;
        try (Store store = open()) {
            Intake intake = new Intake(store, Thread::new);
            publishers = IntStream.range(0, 16)
                    .mapToObj(i -> CompletableFuture.runAsync(
                            () -> publishUntilClosed(intake, numbers), task -> new Thread(task).start()))
                    .toList();
            Fixture.await("all publish", () -> numbers.get() > 1_000);
            intake.close();
            assertThat(publishers).allSatisfy(publisher -> assertThat(publisher).succeedsWithin(Duration.ofMinutes(1)));
        }
    }

    private static void publishUntilClosed(Intake intake, AtomicInteger numbers) {
        boolean refused = false;
        while (!refused) {
            List<CompletableFuture<Event>> some = IntStream.range(0, 50)
                    .mapToObj(i -> intake.take(event(numbers.getAndIncrement())))
                    .toList();
            some.forEach(each -> each.exceptionally(refusal -> null).join());
            refused = some.stream().anyMatch(CompletableFuture::isCompletedExceptionally);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
