package io.jenkins.plugins.webhooks.engine.schedule;

import io.jenkins.plugins.webhooks.engine.store.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The table {@code schedules}: when each one last ran. */
final class ScheduleTable {
    private ScheduleTable() {}

    /**
     * A schedule that is known.
     *
     * @param last what it was due at last; when it was first seen if it never ran
     * @param runs how often it ran
     */
    record Known(Instant last, long runs) {}

    static Map<String, Known> all(Connection connection) throws SQLException {
        Map<String, Known> known = new HashMap<>();
        Rows.list(
                connection,
                "SELECT name, last_run, runs FROM schedules",
                row -> known.put(row.getString("name"), new Known(Rows.instant(row, "last_run"), row.getLong("runs"))));
        return known;
    }

    /** Begins to count now; one that is known goes on, unless its times were changed. */
    static void register(Connection connection, String name, String cron, Instant now) throws SQLException {
        Rows.update(
                connection,
                "INSERT INTO schedules (name, cron, last_run, runs) VALUES (?, ?, ?, 0) ON CONFLICT (name) DO UPDATE"
                        + " SET cron = excluded.cron, last_run = excluded.last_run, runs = 0 WHERE schedules.cron <> excluded.cron",
                name,
                cron,
                now);
    }

    /**
     * Takes a run for us.
     *
     * @return false if it was done already, here or by another server
     */
    static boolean claim(Connection connection, String name, Instant due) throws SQLException {
        return Rows.update(
                        connection,
                        "UPDATE schedules SET last_run = ?, runs = runs + 1 WHERE name = ? AND last_run < ?",
                        due,
                        name,
                        due)
                == 1;
    }

    /** For a heartbeat. */
    static long unroutedEvents(Connection connection) throws SQLException {
        return Rows.list(connection, "SELECT count(*) FROM events WHERE routed = 0", row -> row.getLong(1))
                .get(0);
    }

    /** For a heartbeat. */
    static long pendingDeliveries(Connection connection) throws SQLException {
        return Rows.list(connection, "SELECT count(*) FROM deliveries WHERE state = 'pending'", row -> row.getLong(1))
                .get(0);
    }

    static void remove(Connection connection, String name) throws SQLException {
        Rows.update(connection, "DELETE FROM schedules WHERE name = ?", name);
    }
}
