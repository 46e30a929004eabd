package io.jenkins.plugins.webhooks.engine.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Rendered;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.Fillings;
import io.jenkins.plugins.webhooks.engine.store.EventLog;
import io.jenkins.plugins.webhooks.engine.store.Rows;
import io.jenkins.plugins.webhooks.engine.store.SqliteStore;
import io.jenkins.plugins.webhooks.engine.store.Store;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.ProgressHandler;

/** What is leased when, and what it costs. */
class LeasesTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final List<Integer> TURNS = List.of(Lanes.FIRST, Lanes.AGAIN);

    @TempDir
    private Path folder;

    private Store store;
    private int count;

    @BeforeEach
    void open() {
        store = SqliteStore.open("jdbc:sqlite:" + folder.resolve("leases.db"), Thread::new);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private String add(Connection connection, String webhook, String lane, Instant at) throws SQLException {
        String id = String.format(Locale.ROOT, "%08d", count++);
        byte[] body = ("{\"n\":" + id.length() + "}").getBytes(StandardCharsets.UTF_8);
        Deliveries.add(
                connection,
                Deliveries.New.pending(
                        id,
                        webhook,
                        id,
                        "custom.x",
                        at,
                        new Rendered("application/json", Map.of(), body),
                        Fillings.parse("{}"),
                        lane));
        return id;
    }

    private String add(String webhook, String lane) {
        return store.write(connection -> add(connection, webhook, lane, NOW)).join();
    }

    private List<String> take(String webhook, int limit, Instant now, List<Integer> turns) {
        return store.write(
                        connection -> Leases.take(connection, webhook, now, now.plusSeconds(30), limit, turns).stream()
                                .map(Leased::id)
                                .toList())
                .join();
    }

    private List<String> take(int limit) {
        return take("chat", limit, NOW, TURNS);
    }

    private void settle(String id, String lane, Deliveries.Fate fate) {
        store.write(connection -> {
                    Deliveries.update(
                            connection,
                            new Leased(id, "chat", id, 0, NOW, "", "{}", "{}", new byte[0], Lane.of(lane, id)),
                            fate);
                    return null;
                })
                .join();
    }

    private static Deliveries.Fate delivered() {
        return new Deliveries.Fate(DeliveryState.DELIVERED, "yes", 1, 200, null, NOW);
    }

    private static Deliveries.Fate again(Instant at) {
        return new Deliveries.Fate(DeliveryState.PENDING, "no", 1, 500, at, null);
    }

    private Delivery find(String id) {
        return store.read(connection -> Deliveries.find(connection, id))
                .orElseThrow()
                .delivery();
    }

    @Test
    void what_was_never_tried_goes_before_what_failed_unless_it_is_the_turn_of_that() {
        String failed = add("chat", null);
        settle(failed, null, again(NOW));
        String fresh = add("chat", null);
        assertThat(take("chat", 1, NOW, List.of(Lanes.AGAIN, Lanes.FIRST))).containsExactly(failed);
        String fresher = add("chat", null);
        assertThat(take(2)).containsExactly(fresh, fresher);
    }

    @Test
    void of_a_lane_only_the_oldest_goes_and_other_lanes_go_beside_it() {
        String first = add("chat", "a");
        String second = add("chat", "a");
        String other = add("chat", "b");
        String free = add("chat", null);
        String elsewhere = add("mail", "a");
        assertThat(take(10)).containsExactly(first, other, free);
        assertThat(take("mail", 10, NOW, TURNS)).containsExactly(elsewhere);
        assertThat(find(second).reason()).isEqualTo("waits for older deliveries of its lane 'a'");
        assertThat(take(10)).isEmpty();

        settle(first, "a", again(LATER));
        assertThat(take(10)).as("the first one waits for another attempt").isEmpty();
        assertThat(take("chat", 10, LATER.plusSeconds(60), List.of(Lanes.AGAIN)))
                .containsExactly(first);

        settle(first, "a", delivered());
        assertThat(find(second).reason()).isEqualTo("waits for its first attempt");
        assertThat(take(10)).containsExactly(second);
    }

    @Test
    void an_older_one_that_is_stored_later_still_goes_first() {
        count = 5;
        String young = add("chat", "a");
        count = 1;
        String old = add("chat", "a");
        assertThat(take(10)).containsExactly(old);
        settle(old, "a", delivered());
        assertThat(take(10)).containsExactly(young);
    }

    @Test
    void an_event_that_is_not_routed_yet_may_still_go_first() {
        count = 5;
        String young = add("chat", "a");
        String free = add("chat", null);
        Event older = new Event("00000003", "custom.x", "here", null, NOW, Severity.INFO, TextNode.valueOf("x"), null);
        store.write(connection -> {
                    EventLog.add(connection, EventLog.pack(older));
                    return null;
                })
                .join();
        assertThat(take(10)).containsExactly(free);
        store.write(connection -> EventLog.routed(connection, older.id())).join();
        assertThat(take(10)).containsExactly(young);
    }

    @Test
    void a_start_ends_leases_and_frees_lanes_that_nobody_moved_on() {
        String first = add("chat", "a");
        String second = add("chat", "a");
        assertThat(take(1)).containsExactly(first);
        // As a process leaves it that dies between the commit of another server and its own.
        store.write(connection -> Rows.update(
                        connection,
                        "UPDATE deliveries SET state = 'delivered', leased_until = NULL WHERE id = ?",
                        first))
                .join();
        assertThat(take(10)).isEmpty();
        store.write(connection -> {
                    Leases.end(connection);
                    return null;
                })
                .join();
        assertThat(take(10)).containsExactly(second);
    }

    @Test
    void a_start_beside_other_servers_frees_such_lanes_and_leaves_leases_alone() {
        String first = add("chat", "a");
        String second = add("chat", "a");
        String others = add("chat", null);
        assertThat(take(10)).containsExactlyInAnyOrder(first, others);
        store.write(connection -> Rows.update(
                        connection,
                        "UPDATE deliveries SET state = 'delivered', leased_until = NULL WHERE id = ?",
                        first))
                .join();
        store.write(connection -> {
                    Leases.freeLanes(connection);
                    return null;
                })
                .join();
        assertThat(take(10)).containsExactly(second);
    }

    @Test
    void what_waits_is_counted_and_what_waits_for_others_too() {
        add("chat", "a");
        add("chat", "a");
        add("chat", "a");
        settle(add("chat", null), null, again(LATER));
        settle(add("chat", null), null, delivered());
        add("mail", "a");
        assertThat(store.<Long>read(connection -> Leases.pending(connection, "chat", Lanes.FIRST)))
                .isEqualTo(4);
        assertThat(store.<Long>read(connection -> Leases.pending(connection, "chat", Lanes.BEHIND)))
                .isEqualTo(2);
    }

    @Test
    void the_next_time_something_is_due_is_known_for_first_attempts_and_others() {
        store.write(connection -> add(connection, "chat", null, LATER)).join();
        String failed = add("chat", null);
        settle(failed, null, again(NOW.plusSeconds(20)));
        Instant next = store.read(connection -> Leases.nextDue(connection, "chat", NOW));
        assertThat(next).isEqualTo(NOW.plusSeconds(20));
    }

    /** Steps of SQLite's virtual machine, which depend on nothing but the data and the plan. */
    private int steps(Store.Work<?> work) {
        AtomicInteger steps = new AtomicInteger();
        store.write(connection -> {
                    ProgressHandler.setHandler(connection, 1, new ProgressHandler() {
                        @Override
                        protected int progress() {
                            steps.incrementAndGet();
                            return 0;
                        }
                    });
                    try {
                        return work.run(connection);
                    } finally {
                        ProgressHandler.clearHandler(connection);
                    }
                })
                .join();
        return steps.get();
    }

    private void fill(String webhook, String lane, int many) {
        store.write(connection -> {
                    for (int i = 0; i < many; i++) {
                        add(connection, webhook, lane, NOW);
                    }
                    return null;
                })
                .join();
    }

    private int stepsToDeliverOne() {
        return steps(connection -> {
            Leased leased =
                    Leases.take(connection, "chat", NOW, LATER, 8, TURNS).get(0);
            Deliveries.update(connection, leased, delivered());
            return Leases.nextDue(connection, "chat", NOW);
        });
    }

    @Test
    void a_lane_of_many_costs_no_more_than_a_lane_of_few() {
        fill("chat", "a", 50);
        stepsToDeliverOne();
        int few = stepsToDeliverOne();
        fill("chat", "a", 20_000);
        int many = stepsToDeliverOne();
        assertThat(many).isLessThan(few * 2);
    }

    @Test
    void many_pending_deliveries_do_not_make_it_harder_to_find_whose_they_are() {
        fill("chat", null, 50);
        fill("mail", null, 50);
        int few = steps(Leases::pendingWebhooks);
        fill("chat", null, 10_000);
        int many = steps(Leases::pendingWebhooks);
        assertThat(many).isLessThan(few * 2);
        assertThat(store.read(Leases::pendingWebhooks)).containsExactly("chat", "mail");
    }
}
