package io.jenkins.plugins.webhooks.engine;

import io.jenkins.plugins.webhooks.engine.incoming.ReceiptState;
import io.jenkins.plugins.webhooks.engine.outgoing.DeliveryState;
import io.jenkins.plugins.webhooks.engine.store.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Counts what is kept. */
final class Ledger {
    private Ledger() {}

    static Stats stats(Connection connection) throws SQLException {
        return new Stats(
                byState(connection, "receipts", ReceiptState.values()),
                count(connection, "SELECT count(*) FROM events"),
                count(connection, "SELECT count(*) FROM events WHERE routed = 0"),
                byState(connection, "deliveries", DeliveryState.values()));
    }

    private static Map<String, Long> byState(Connection connection, String table, Enum<?>[] states)
            throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        Arrays.stream(states).forEach(state -> counts.put(state.name().toLowerCase(Locale.ROOT), 0L));
        Rows.list(
                connection,
                "SELECT state, count(*) FROM " + table + " GROUP BY state",
                row -> counts.put(row.getString(1), row.getLong(2)));
        return counts;
    }

    private static long count(Connection connection, String sql) throws SQLException {
        return Rows.list(connection, sql, row -> row.getLong(1)).get(0);
    }
}
