package io.jenkins.plugins.webhooks.engine.outgoing;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.outgoing.Standing.Pause;
import io.jenkins.plugins.webhooks.engine.store.Rows;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The table {@code standings}: a row for each webhook that fails or is paused. */
final class StandingRows {
    private StandingRows() {}

    static Map<String, Standing> all(Connection connection) throws SQLException {
        return Rows.list(connection, "SELECT * FROM standings", StandingRows::row).stream()
                .collect(Collectors.toUnmodifiableMap(Standing::webhook, Function.identity()));
    }

    static Optional<Standing> find(Connection connection, String webhook) throws SQLException {
        return Rows.list(connection, "SELECT * FROM standings WHERE webhook = ?", StandingRows::row, webhook).stream()
                .findFirst();
    }

    /** Notes that it fails, unless that is known. */
    static void fails(Connection connection, String webhook, Instant since) throws SQLException {
        Rows.update(
                connection,
                "INSERT INTO standings (webhook, failing_since) VALUES (?, ?) ON CONFLICT (webhook)"
                        + " DO UPDATE SET failing_since = coalesce(standings.failing_since, excluded.failing_since)",
                webhook,
                since);
    }

    /**
     * Pauses it; tells whether that changed something, so that of several servers one says so. What is done by hand
     * counts more than what happened by itself.
     */
    static boolean pause(Connection connection, String webhook, Pause pause, String reason, Instant now)
            throws SQLException {
        Rows.update(connection, "INSERT INTO standings (webhook) VALUES (?) ON CONFLICT DO NOTHING", webhook);
        return Rows.update(
                        connection,
                        "UPDATE standings SET paused_at = ?, pause = ?, reason = ?"
                                + " WHERE webhook = ? AND (paused_at IS NULL OR pause <> ? AND ? = 'manual')",
                        now,
                        label(pause),
                        reason,
                        webhook,
                        label(pause),
                        label(pause))
                > 0;
    }

    /** A webhook has another name; what is remembered under that already counts more. */
    static void rename(Connection connection, String former, String present) throws SQLException {
        Rows.update(
                connection,
                "UPDATE standings SET webhook = ? WHERE webhook = ?"
                        + " AND NOT EXISTS (SELECT 1 FROM standings AS other WHERE other.webhook = ?)",
                present,
                former,
                present);
        clear(connection, former);
    }

    /** Forgets everything; tells whether there was something. */
    static boolean clear(Connection connection, String webhook) throws SQLException {
        return Rows.update(connection, "DELETE FROM standings WHERE webhook = ?", webhook) > 0;
    }

    /** It works again, but stays paused if somebody paused it. */
    static void works(Connection connection, String webhook) throws SQLException {
        Rows.update(connection, "UPDATE standings SET failing_since = NULL WHERE webhook = ?", webhook);
        Rows.update(connection, "DELETE FROM standings WHERE webhook = ? AND paused_at IS NULL", webhook);
    }

    private static Standing row(ResultSet row) throws SQLException {
        return new Standing(
                row.getString("webhook"),
                Rows.instant(row, "failing_since"),
                Rows.instant(row, "paused_at"),
                pause(row.getString("pause")),
                row.getString("reason"));
    }

    private static String label(Pause pause) {
        return pause.name().toLowerCase(Locale.ROOT);
    }

    @CheckForNull
    private static Pause pause(@CheckForNull String label) {
        return label == null ? null : Pause.valueOf(label.toUpperCase(Locale.ROOT));
    }
}
