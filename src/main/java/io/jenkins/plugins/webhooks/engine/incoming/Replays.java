package io.jenkins.plugins.webhooks.engine.incoming;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.store.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/**
 * The table {@code replays}: signed bodies that were accepted. Where the delivery's id is not signed, whoever recorded a
 * request can send it again under another id; its body he can't change.
 */
final class Replays {
    /** About 100 bytes each. */
    private static final int MOST = 1_000_000;

    private Replays() {}

    /**
     * The receipt that accepted this body before; one whose work failed does not count, so that it can be sent again.
     *
     * @param digest of the body
     */
    @CheckForNull
    static String first(Connection connection, String webhook, byte[] digest, Instant now) throws SQLException {
        return Rows.list(
                        connection,
                        "SELECT p.receipt FROM replays p LEFT JOIN receipts r ON r.id = p.receipt"
                                + " WHERE p.webhook = ? AND p.digest = ? AND p.known_until > ?"
                                + " AND coalesce(r.state, '') <> 'failed'",
                        row -> row.getString(1),
                        webhook,
                        digest,
                        now)
                .stream()
                .findFirst()
                .orElse(null);
    }

    static void remember(Connection connection, NewReceipt receipt, Instant until) throws SQLException {
        Rows.update(
                connection,
                "INSERT INTO replays (webhook, digest, receipt, known_until) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (webhook, digest) DO UPDATE"
                        + " SET receipt = excluded.receipt, known_until = excluded.known_until",
                receipt.webhook(),
                receipt.body().hash(),
                receipt.id(),
                until);
    }

    /** Forgets what is known for long enough, and the oldest beyond the number that is kept. */
    static void prune(Connection connection, Instant now) throws SQLException {
        Rows.update(connection, "DELETE FROM replays WHERE known_until <= ?", now);
        Rows.update(
                connection,
                "DELETE FROM replays WHERE known_until <= (SELECT known_until FROM replays"
                        + " ORDER BY known_until DESC LIMIT 1 OFFSET " + MOST + ")");
    }
}
