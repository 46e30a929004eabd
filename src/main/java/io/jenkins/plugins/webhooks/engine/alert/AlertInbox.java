package io.jenkins.plugins.webhooks.engine.alert;

import io.jenkins.plugins.webhooks.engine.store.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The tables {@code alert_inbox} and {@code alert_chains}: events that rules have still to look at, and which rules led
 * to an event. An event leaves the inbox in the transaction that stores what it changed, so none counts twice.
 */
final class AlertInbox {
    private static final String COMMA = ",";

    private AlertInbox() {}

    /**
     * An event to look at.
     *
     * @param event its id
     * @param chain names of the rules that led to it
     */
    record Entry(String event, Set<String> chain) {}

    static void add(Connection connection, String event) throws SQLException {
        Rows.update(connection, "INSERT INTO alert_inbox (event) VALUES (?) ON CONFLICT DO NOTHING", event);
    }

    static void chain(Connection connection, String event, Set<String> chain) throws SQLException {
        Rows.update(
                connection,
                "INSERT INTO alert_chains (event, chain) VALUES (?, ?) ON CONFLICT DO NOTHING",
                event,
                String.join(COMMA, chain));
    }

    static List<Entry> oldest(Connection connection, int limit) throws SQLException {
        return Rows.list(
                connection,
                "SELECT i.event AS event, c.chain AS chain FROM alert_inbox i LEFT JOIN alert_chains c"
                        + " ON c.event = i.event ORDER BY i.event LIMIT " + limit,
                row -> {
                    String chain = row.getString("chain");
                    return new Entry(row.getString("event"), chain == null ? Set.of() : Set.of(chain.split(COMMA)));
                });
    }

    /**
     * Takes an event out.
     *
     * @return false if another server has done so before
     */
    static boolean remove(Connection connection, String event) throws SQLException {
        Rows.update(connection, "DELETE FROM alert_chains WHERE event = ?", event);
        return Rows.update(connection, "DELETE FROM alert_inbox WHERE event = ?", event) == 1;
    }

    /** Forgets how events came about that no rule will look at. */
    static void tidy(Connection connection) throws SQLException {
        Rows.update(
                connection,
                "DELETE FROM alert_chains WHERE event NOT IN (SELECT event FROM alert_inbox)"
                        + " AND event NOT IN (SELECT id FROM events WHERE routed = 0)");
    }

    /** When the oldest event happened that has not reached the inbox yet; empty if all have. */
    static Optional<Instant> oldestOutside(Connection connection) throws SQLException {
        return Rows.list(
                        connection,
                        "SELECT min(time) AS oldest FROM events WHERE routed = 0",
                        row -> Optional.ofNullable(Rows.instant(row, "oldest")))
                .get(0);
    }
}
