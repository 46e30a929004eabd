package io.jenkins.plugins.webhooks.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.webhooks.engine.Fixture;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What every store keeps to. */
abstract class StoreContract {
    abstract Store open();

    /** Runs SQL beside the store. */
    abstract void execute(String sql) throws SQLException;

    static Store.Work<Integer> seen(String webhook) {
        return connection -> Rows.update(connection, "INSERT INTO seen VALUES (?, 'd', 'r')", webhook);
    }

    private static List<String> all(Connection connection) throws SQLException {
        return Rows.list(connection, "SELECT webhook FROM seen ORDER BY webhook", row -> row.getString(1));
    }

    static List<String> names(Store store) {
        return store.read(StoreContract::all);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void what_was_committed_is_there_after_opening_again() {
        try (Store store = open()) {
            store.write(seen("a")).join();
        }
        try (Store store = open()) {
            assertThat(names(store)).containsExactly("a");
        }
    }

    @Test
    void a_reader_sees_what_a_writer_was_told_is_durable() {
        try (Store store = open()) {
            for (int i = 0; i < 20; i++) {
                String name = "w" + (10 + i);
                store.write(seen(name)).join();
                assertThat(names(store)).contains(name);
            }
        }
    }

    @Test
    void one_refused_write_does_not_take_its_group_with_it() throws Exception {
        try (Store store = open()) {
            CountDownLatch gathered = new CountDownLatch(1);
            store.write(connection -> {
                awaitQuietly(gathered);
                return null;
            });
            CompletableFuture<Integer> first = store.write(seen("a"));
            CompletableFuture<Integer> clash = store.write(connection -> {
                Rows.update(connection, "INSERT INTO seen VALUES ('half', 'd', 'r')");
                return Rows.update(connection, "INSERT INTO seen VALUES ('a', 'd', 'r')");
            });
            CompletableFuture<Integer> last = store.write(seen("b"));
            gathered.countDown();
            first.join();
            last.join();
            assertThatExceptionOfType(CompletionException.class)
                    .isThrownBy(clash::join)
                    .withCauseInstanceOf(StoreException.class);
            assertThat(names(store)).containsExactly("a", "b");
        }
    }

    @Test
    void an_error_in_one_write_ends_neither_the_others_nor_their_writer() {
        try (Store store = open()) {
            CountDownLatch gathered = new CountDownLatch(1);
            store.write(connection -> {
                awaitQuietly(gathered);
                return null;
            });
            CompletableFuture<Integer> first = store.write(seen("a"));
            CompletableFuture<Integer> broken = store.write(connection -> {
                throw new StackOverflowError();
            });
            gathered.countDown();
            first.orTimeout(60, TimeUnit.SECONDS).join();
            assertThatExceptionOfType(CompletionException.class)
                    .isThrownBy(broken.orTimeout(60, TimeUnit.SECONDS)::join)
                    .withCauseInstanceOf(StoreException.class);
            store.write(seen("b")).orTimeout(60, TimeUnit.SECONDS).join();
            assertThat(names(store)).containsExactly("a", "b");
        }
    }

    @Test
    void many_writers_all_get_their_answer() {
        try (Store store = open()) {
            List<CompletableFuture<Integer>> writes = IntStream.range(0, 2000)
                    .mapToObj(i -> store.write(seen("w" + i)))
                    .toList();
            writes.forEach(CompletableFuture::join);
            assertThat(names(store)).hasSize(2000);
        }
    }

    @Test
    void a_closed_store_says_so() {
        Store store = open();
        store.close();
        assertThatThrownBy(() -> store.write(seen("a")).join()).hasMessageContaining("closed");
        assertThatThrownBy(() -> store.read(StoreContract::all)).hasMessageContaining("closed");
    }

    /** Whoever writes at the very moment of closing is told too, and does not wait for ever. */
    @RepeatedTest(30)
    void whoever_writes_while_it_closes_gets_an_answer() {
        AtomicInteger written = new AtomicInteger();
        List<CompletableFuture<Boolean>> writers;
        try (Store store = open()) {
            writers = IntStream.range(0, 16)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> writeUntilClosed(store, written), task -> new Thread(task).start()))
                    .toList();
            Fixture.await("all write", () -> written.get() > 1_000);
        }
        assertThat(writers).allSatisfy(writer -> assertThat(writer).succeedsWithin(Duration.ofMinutes(1)));
    }

    /** Many at once, but no more than the store takes. */
    private static boolean writeUntilClosed(Store store, AtomicInteger written) {
        boolean refused = false;
        while (!refused) {
            List<CompletableFuture<?>> some = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                some.add(store.write(connection -> null));
            }
            some.forEach(each -> each.exceptionally(refusal -> null).join());
            refused = some.stream().anyMatch(CompletableFuture::isCompletedExceptionally);
            written.addAndGet(some.size());
        }
        return refused;
    }

    @Test
    void a_schema_of_a_newer_version_is_left_alone() throws SQLException {
        open().close();
        execute("INSERT INTO schema_version VALUES (99, 'later')");
        assertThatThrownBy(this::open).hasMessageContaining("version 99").hasMessageContaining("newer");
    }
}
