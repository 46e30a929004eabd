package io.jenkins.plugins.webhooks.engine.outgoing;

import io.jenkins.plugins.webhooks.engine.store.Rows;
import java.sql.Connection;
import java.sql.SQLException;

/** What the table {@code deliveries} keeps of those that begin later. */
final class HeldDeliveries {
    private HeldDeliveries() {}

    /** Holds a delivery back that was stored just now; its time for retries begins when it begins. */
    static void hold(Connection connection, String id, Delay.Held held) throws SQLException {
        Rows.update(
                connection,
                "UPDATE deliveries SET next_at = ?, not_before = ?, reason = ? WHERE id = ? AND state = 'pending'",
                held.until(),
                held.until(),
                held.reason(),
                id);
    }
}
