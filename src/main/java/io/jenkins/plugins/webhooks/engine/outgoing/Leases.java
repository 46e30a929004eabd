package io.jenkins.plugins.webhooks.engine.outgoing;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.store.Bodies;
import io.jenkins.plugins.webhooks.engine.store.Dialect;
import io.jenkins.plugins.webhooks.engine.store.Rows;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Leases in the table {@code deliveries}: who holds one sends the delivery, and nobody else does until the lease has
 * run out. What is due is found in the index {@code deliveries_ready}, apart by turn, so that attempts that failed
 * never stand before those that were not made yet.
 */
public final class Leases {
    /** Due, not leased, and nothing before it in its lane, not even an event that another server is about to route. */
    static final String READY = "webhook = ? AND state = 'pending' AND turn = ? AND next_at <= ?"
            + " AND (leased_until IS NULL OR leased_until <= ?)"
            + " AND (lane IS NULL OR NOT EXISTS (SELECT 1 FROM deliveries AS older"
            + " WHERE older.webhook = deliveries.webhook AND older.lane = deliveries.lane"
            + " AND older.state = 'pending' AND older.place < deliveries.place)"
            + " AND NOT EXISTS (SELECT 1 FROM events WHERE routed = 0 AND events.id < deliveries.place))"
            + " ORDER BY next_at, id LIMIT ";

    static final String RETURNING =
            " RETURNING id, webhook, event, attempts, coalesce(not_before, created_at) AS created_at, content_type,"
                    + " headers, fillings, body, lane, place";

    private Leases() {}

    /**
     * Takes due deliveries of one webhook.
     *
     * @param turns those of the first one come first, others only where there are not enough
     */
    static List<Leased> take(
            Connection connection, String webhook, Instant now, Instant until, int limit, List<Integer> turns)
            throws SQLException {
        List<Leased> taken = new ArrayList<>();
        for (int turn : turns) {
            if (taken.size() < limit) {
                taken.addAll(take(connection, webhook, now, until, limit - taken.size(), turn));
            }
        }
        return taken;
    }

    private static List<Leased> take(
            Connection connection, String webhook, Instant now, Instant until, int limit, int turn)
            throws SQLException {
        List<Leased> taken = Rows.list(
                connection,
                "UPDATE deliveries SET leased_until = ? WHERE id IN (SELECT id FROM deliveries WHERE " + READY + limit
                        + Dialect.of(connection).skipLocked() + ")" + RETURNING,
                row -> leased(connection, row),
                until,
                webhook,
                turn,
                now,
                now);
        // What an UPDATE returns has no order.
        taken.sort(Comparator.comparing(Leased::id));
        return taken;
    }

    static Leased leased(Connection connection, ResultSet row) throws SQLException {
        return new Leased(
                row.getString("id"),
                row.getString("webhook"),
                row.getString("event"),
                row.getInt("attempts"),
                Rows.instant(row, "created_at"),
                row.getString("content_type"),
                row.getString("headers"),
                row.getString("fillings"),
                Bodies.get(connection, row.getBytes("body")),
                Lane.of(row.getString("lane"), row.getString("place")));
    }

    /** Ends all leases: at start, when nobody else can hold one. */
    public static void end(Connection connection) throws SQLException {
        Rows.update(
                connection,
                "UPDATE deliveries SET leased_until = NULL WHERE state = 'pending' AND leased_until IS NOT NULL");
        Lanes.moveAllOn(connection);
    }

    /** At start beside other servers, whose leases count: lets lanes go on that a server left standing when it died. */
    public static void freeLanes(Connection connection) throws SQLException {
        Lanes.moveAllOn(connection);
    }

    /** When the next delivery of a webhook becomes due after now; null if none does. Two steps in the index. */
    @CheckForNull
    static Instant nextDue(Connection connection, String webhook, Instant now) throws SQLException {
        Instant first = nextDue(connection, webhook, Lanes.FIRST, now);
        Instant again = nextDue(connection, webhook, Lanes.AGAIN, now);
        return first == null || again != null && again.isBefore(first) ? again : first;
    }

    @CheckForNull
    private static Instant nextDue(Connection connection, String webhook, int turn, Instant now) throws SQLException {
        return Rows.list(
                        connection,
                        "SELECT min(next_at) AS due FROM deliveries"
                                + " WHERE webhook = ? AND state = 'pending' AND turn = ? AND next_at > ?",
                        row -> Optional.ofNullable(Rows.instant(row, "due")),
                        webhook,
                        turn,
                        now)
                .get(0)
                .orElse(null);
    }

    /** How many of a webhook are pending, from a turn on. Counts in the index: for who looks now and then. */
    static long pending(Connection connection, String webhook, int turn) throws SQLException {
        return Rows.list(
                        connection,
                        "SELECT count(*) FROM deliveries WHERE webhook = ? AND state = 'pending' AND turn >= ?",
                        row -> row.getLong(1),
                        webhook,
                        turn)
                .get(0);
    }

    /** Names of webhooks with pending deliveries: two steps in the index for each name, however many those are. */
    static List<String> pendingWebhooks(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        Optional<String> name = nextName(connection, "");
        while (name.isPresent()) {
            if (hasPending(connection, name.get())) {
                names.add(name.get());
            }
            name = nextName(connection, name.get());
        }
        return names;
    }

    private static Optional<String> nextName(Connection connection, String last) throws SQLException {
        return Rows.list(
                        connection,
                        "SELECT min(webhook) AS name FROM deliveries WHERE webhook > ?",
                        row -> Optional.ofNullable(row.getString("name")),
                        last)
                .get(0);
    }

    private static boolean hasPending(Connection connection, String webhook) throws SQLException {
        return !Rows.list(
                        connection,
                        "SELECT 1 FROM deliveries WHERE webhook = ? AND state = 'pending' AND turn >= 0 LIMIT 1",
                        row -> row.getInt(1),
                        webhook)
                .isEmpty();
    }
}
