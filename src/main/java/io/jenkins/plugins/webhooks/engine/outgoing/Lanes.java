package io.jenkins.plugins.webhooks.engine.outgoing;

import io.jenkins.plugins.webhooks.engine.store.Rows;
import io.jenkins.plugins.webhooks.engine.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Lanes in the table {@code deliveries}: of one webhook and key, only the first pending delivery is sent. The column
 * {@code turn} says so beforehand, so that the many that wait in a lane cost nothing while the first one is looked for;
 * the lease itself looks again and decides.
 */
final class Lanes {
    /** Waits for its first attempt. */
    static final int FIRST = 0;
    /** Waits for another attempt. */
    static final int AGAIN = 1;
    /** Waits for older ones of its lane. */
    static final int BEHIND = 2;

    static final String WAITS_FOR_FIRST = "waits for its first attempt";

    private Lanes() {}

    /** The reason of a delivery that others of its lane go before. */
    static String waitsBehind(String lane) {
        return "waits for older deliveries of its lane '" + lane + "'";
    }

    /** Whether older ones of its lane are pending. */
    static boolean isBehind(Connection connection, String webhook, Lane lane) throws SQLException {
        return !Rows.list(
                        connection,
                        "SELECT 1 FROM deliveries WHERE webhook = ? AND lane = ? AND state = 'pending' AND place < ?"
                                + " LIMIT 1",
                        row -> row.getInt(1),
                        webhook,
                        lane.key(),
                        lane.place())
                .isEmpty();
    }

    /** Lets the oldest of a lane come to its turn, if it was behind others; one step in the index. */
    static void moveOn(Connection connection, String webhook, String lane) throws SQLException {
        Rows.update(
                connection,
                "UPDATE deliveries SET turn = CASE WHEN attempts = 0 THEN 0 ELSE 1 END,"
                        + " reason = CASE WHEN attempts = 0 THEN ? ELSE reason END"
                        + " WHERE turn = 2 AND id = (SELECT id FROM deliveries"
                        + " WHERE webhook = ? AND lane = ? AND state = 'pending' ORDER BY place LIMIT 1)",
                WAITS_FOR_FIRST,
                webhook,
                lane);
    }

    /**
     * The same for the lanes of new deliveries, after their commit: on a shared database, another server may have
     * finished the one before them meanwhile without seeing them.
     */
    static void moveOn(Store store, List<Deliveries.New> added) {
        List<Deliveries.New> lined =
                added.stream().filter(each -> each.lane() != null).toList();
        if (store.isShared() && !lined.isEmpty()) {
            store.write(connection -> {
                for (Deliveries.New each : lined) {
                    moveOn(connection, each.webhook(), each.lane().key());
                }
                return null;
            });
        }
    }

    /** The same for all lanes: at start, because another process may have ended between two commits. */
    static void moveAllOn(Connection connection) throws SQLException {
        Rows.update(
                connection,
                "UPDATE deliveries SET turn = CASE WHEN attempts = 0 THEN 0 ELSE 1 END WHERE state = 'pending'"
                        + " AND turn = 2 AND NOT EXISTS (SELECT 1 FROM deliveries AS older"
                        + " WHERE older.webhook = deliveries.webhook AND older.lane = deliveries.lane"
                        + " AND older.state = 'pending' AND older.place < deliveries.place)");
    }
}
