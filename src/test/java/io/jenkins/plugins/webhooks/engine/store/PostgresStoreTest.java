package io.jenkins.plugins.webhooks.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.engine.Fixture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(OnPostgres.class)
@Timeout(600)
class PostgresStoreTest extends StoreContract {
    @TempDir
    private Path folder;

    @Override
    Store open() {
        return Stores.open(Database.at(TestStore.url(folder)), Thread::new);
    }

    @Override
    void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(TestStore.url(folder))) {
            Rows.update(connection, sql);
        }
    }

    private static String setting(Connection connection, String name) throws SQLException {
        return Rows.list(connection, "SHOW " + name, row -> row.getString(1)).get(0);
    }

    @Test
    void a_commit_is_on_disk_before_anybody_is_told_even_where_the_database_is_hasty() {
        assertThat(PostgresServer.shared().ask("SHOW synchronous_commit")).containsExactly("off");
        try (Store store = open()) {
            assertThat(store.write(connection -> setting(connection, "synchronous_commit"))
                            .join())
                    .isEqualTo("on");
            assertThat(store.<String>read(connection -> setting(connection, "idle_in_transaction_session_timeout")))
                    .isEqualTo("30s");
        }
    }

    @Test
    void of_servers_that_start_at_once_one_makes_the_schema() {
        TestStore.url(folder);
        List<CompletableFuture<Store>> starting = IntStream.range(0, 8)
                .mapToObj(number -> CompletableFuture.supplyAsync(this::open, task -> new Thread(task).start()))
                .toList();
        List<Store> stores = starting.stream().map(CompletableFuture::join).toList();

        List<Integer> steps = stores.get(7)
                .read(connection -> Rows.list(
                        connection, "SELECT version FROM schema_version ORDER BY version", row -> row.getInt(1)));
        stores.forEach(Store::close);
        assertThat(steps).startsWith(1, 2, 3, 4, 5).contains(11).doesNotHaveDuplicates();
    }

    @Test
    void what_its_texts_can_not_hold_is_replaced() {
        try (Store store = open()) {
            store.write(seen("a\0b")).join();
            store.write(seen("half a pair \uD83D here")).join();
            assertThat(names(store)).containsExactly("a\uFFFDb", "half a pair ? here");
        }
    }

    @Test
    void every_kind_of_value_comes_back_null_too() {
        try (Store store = open()) {
            Instant now = Instant.parse("2026-05-01T12:00:00.123Z");
            store.write(connection -> Rows.update(
                            connection,
                            "INSERT INTO published_ranges (source, fetched_at, ranges) VALUES (?, ?, ?)",
                            "s",
                            now,
                            "[]"))
                    .join();
            store.write(connection -> Rows.update(
                            connection,
                            "INSERT INTO deliveries (id, webhook, event, event_type, state, reason, attempts,"
                                    + " last_status, created_at, next_at, content_type, headers, body)"
                                    + " VALUES ('d', 'w', 'e', 't', 'pending', '', 0, ?, ?, ?, '', '{}', ?)",
                            null,
                            now,
                            null,
                            new byte[] {0, -1}))
                    .join();
            store.write(connection -> Rows.update(
                            connection,
                            "UPDATE deliveries SET attempts = coalesce(?, attempts), next_at = ?",
                            null,
                            null))
                    .join();
            List<List<Object>> rows = store.read(connection -> Rows.list(
                    connection,
                    "SELECT * FROM deliveries",
                    row -> Stream.of(
                                    Rows.integer(row, "last_status"),
                                    Rows.instant(row, "created_at"),
                                    Rows.instant(row, "next_at"),
                                    row.getBytes("body").length)
                            .map(value -> (Object) String.valueOf(value))
                            .toList()));
            assertThat(rows).containsExactly(List.of("null", now.toString(), "null", "2"));
        }
    }

    @Test
    void ids_are_ordered_by_their_bytes_whatever_the_database_speaks() {
        try (Store store = open()) {
            for (String name : List.of("b", "A", "a-1", "B", "a", "a0")) {
                store.write(seen(name)).join();
            }
            assertThat(names(store)).containsExactly("A", "B", "a", "a-1", "a0", "b");
        }
    }

    @Test
    void a_deadlock_between_two_servers_costs_neither_of_them_a_write() {
        try (Store one = open();
                Store other = open()) {
            one.write(seen("a")).join();
            one.write(seen("b")).join();
            CountDownLatch bothHold = new CountDownLatch(2);
            CompletableFuture<?> first = one.write(connection -> both(connection, "a", "b", bothHold));
            CompletableFuture<?> second = other.write(connection -> both(connection, "b", "a", bothHold));
            first.join();
            second.join();
            List<String> receipts = one.read(
                    connection -> Rows.list(connection, "SELECT DISTINCT receipt FROM seen", row -> row.getString(1)));
            assertThat(receipts).hasSize(1);
        }
    }

    private static Void both(Connection connection, String first, String then, CountDownLatch bothHold)
            throws SQLException {
        Rows.update(connection, "UPDATE seen SET receipt = ? WHERE webhook = ?", first, first);
        bothHold.countDown();
        try {
            bothHold.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Rows.update(connection, "UPDATE seen SET receipt = ? WHERE webhook = ?", first, then);
        return null;
    }

    @Test
    void cut_connections_cost_no_write_and_no_read() {
        try (Store store = open()) {
            for (int round = 0; round < 5; round++) {
                store.write(seen("w" + round)).join();
                assertThat(names(store)).hasSize(round + 1);
                cut();
                assertThat(names(store)).hasSize(round + 1);
                cut();
            }
        }
    }

    /** Only this store's: what its sessions have in common is the schema that they look into. */
    private void cut() {
        PostgresServer.shared()
                .execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'webhooks'");
    }

    @Test
    void a_role_with_a_password_and_a_schema_of_its_own_is_enough() throws Exception {
        Path data = folder.resolve("data");
        try (PostgresServer server = PostgresServer.own(data)) {
            server.execute("CREATE ROLE webhooks LOGIN PASSWORD 'right'");
            server.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC");
            server.execute("CREATE SCHEMA webhooks AUTHORIZATION webhooks");
            Path access = data.resolve("pg_hba.conf");
            Files.writeString(access, "host all webhooks all scram-sha-256\n" + Files.readString(access));
            server.execute("SELECT pg_reload_conf()");
            String url = server.base().replace("user=postgres", "user=webhooks") + "&currentSchema=webhooks";

            Fixture.await(
                    "the password is asked for",
                    () -> ailment(new Database(url, () -> "wrong")).contains("password authentication failed"));
            assertThat(ailment(new Database(url, () -> "right"))).isEmpty();
        }
    }

    private static String ailment(Database database) {
        try (Store store = Stores.open(database, Thread::new)) {
            store.write(seen("a")).join();
            return StoreHealth.ailment(store).orElse("");
        } catch (StoreException e) {
            return e.getMessage();
        }
    }

    @Test
    void writes_are_refused_while_the_server_is_down_and_taken_when_it_is_back() throws Exception {
        try (PostgresServer server = PostgresServer.own(folder.resolve("data"));
                Store store = Stores.open(Database.at(server.base()), Thread::new)) {
            store.write(seen("before")).join();
            server.stop();
            CompletableFuture<String> refused = store.write(seen("meanwhile"))
                    .handle((done, failure) -> String.valueOf(failure))
                    .toCompletableFuture();
            assertThat(refused.join()).contains("the store can't be written");
            assertThat(StoreHealth.ailment(store)).isPresent();
            server.startAgain();
            // The pool asks less and less often while nobody answers.
            Fixture.await(
                    Duration.ofMinutes(1),
                    "it is noticed",
                    () -> StoreHealth.ailment(store).isEmpty());
            store.write(seen("after")).join();
            assertThat(names(store)).containsExactly("after", "before");
        }
    }
}
