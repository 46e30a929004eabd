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
     * Notes that a body was accepted with this receipt, or gives the receipt that accepted it before; one whose work
     * failed does not count, so that it can be sent again.
     *
     * @param until when it may be accepted anew
     */
    @CheckForNull
    static String claim(Connection connection, NewReceipt receipt, Instant until) throws SQLException {
        int noted = Rows.update(
                connection,
                "INSERT INTO replays (webhook, digest, receipt, known_until) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (webhook, digest) DO UPDATE"
                        + " SET receipt = excluded.receipt, known_until = excluded.known_until"
                        + " WHERE replays.known_until <= ? OR EXISTS"
                        + " (SELECT 1 FROM receipts r WHERE r.id = replays.receipt AND r.state = 'failed')",
                receipt.webhook(),
                receipt.body().hash(),
                receipt.id(),
                until,
                receipt.receivedAt());
        return noted > 0
                ? null
                : Rows.list(
                                connection,
                                "SELECT receipt FROM replays WHERE webhook = ? AND digest = ?",
                                row -> row.getString(1),
                                receipt.webhook(),
                                receipt.body().hash())
                        .stream()
                        .findFirst()
                        .orElse(null);
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
