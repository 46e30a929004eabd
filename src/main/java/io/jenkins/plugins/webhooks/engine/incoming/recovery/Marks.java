package io.jenkins.plugins.webhooks.engine.incoming.recovery;

import io.jenkins.plugins.webhooks.engine.store.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * The table {@code recoveries}: until when each webhook's system was asked with success. What came later is to be looked
 * at the next time, whatever has arrived since.
 */
final class Marks {
    private Marks() {}

    static Optional<Instant> find(Connection connection, String webhook) throws SQLException {
        return Rows.list(
                        connection,
                        "SELECT looked_until FROM recoveries WHERE webhook = ?",
                        row -> Rows.instant(row, "looked_until"),
                        webhook)
                .stream()
                .findFirst();
    }

    /** Sets it where there is none, and gives what is there then. */
    static Instant begin(Connection connection, String webhook, Instant first) throws SQLException {
        Rows.update(
                connection,
                "INSERT INTO recoveries (webhook, looked_until) VALUES (?, ?) ON CONFLICT (webhook) DO NOTHING",
                webhook,
                first);
        return find(connection, webhook).orElse(first);
    }

    static int move(Connection connection, String webhook, Instant until) throws SQLException {
        return Rows.update(connection, "UPDATE recoveries SET looked_until = ? WHERE webhook = ?", until, webhook);
    }
}
