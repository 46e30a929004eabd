package io.jenkins.plugins.webhooks.engine.incoming.waiting;

import io.jenkins.plugins.webhooks.engine.store.Rows;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The table {@code waits}. A wait leaves the state {@code open} once: each change asks for that state. */
public final class WaitTable {
    private static final String COLUMNS = "id, token, owner, provider, credentials, filter, signature, payload_schema,"
            + " state, expires_at, receipt";

    private WaitTable() {}

    /** A row: the wait and the hash of its token. */
    record Row(Wait waiting, byte[] token) {}

    static void add(Connection connection, Row row, Instant now) throws SQLException {
        Wait wait = row.waiting();
        Rows.update(
                connection,
                "INSERT INTO waits (id, token, owner, provider, credentials, filter, signature, payload_schema,"
                        + " state, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'open', ?, ?)",
                wait.id(),
                row.token(),
                wait.owner(),
                wait.provider(),
                wait.credentials(),
                wait.filter(),
                wait.signature(),
                wait.schema(),
                now,
                wait.expiresAt());
    }

    /**
     * Ends a wait by a receipt.
     *
     * @return false if it had ended before or its time is over; nothing was changed then
     */
    public static boolean use(Connection connection, String id, String receipt, Instant now) throws SQLException {
        return Rows.update(
                        connection,
                        "UPDATE waits SET state = 'used', receipt = ?, ended_at = ?"
                                + " WHERE id = ? AND state = 'open' AND expires_at > ?",
                        receipt,
                        now,
                        id,
                        now)
                == 1;
    }

    static boolean end(Connection connection, String id, WaitState state, Instant now) throws SQLException {
        return Rows.update(
                        connection,
                        "UPDATE waits SET state = ?, ended_at = ? WHERE id = ? AND state = 'open'",
                        label(state),
                        now,
                        id)
                == 1;
    }

    /** Ends the open waits of an owner and gives their ids. */
    static List<String> endAll(Connection connection, String owner, WaitState state, Instant now) throws SQLException {
        return Rows.list(
                connection,
                "UPDATE waits SET state = ?, ended_at = ? WHERE owner = ? AND state = 'open' RETURNING id",
                row -> row.getString(1),
                label(state),
                now,
                owner);
    }

    static Optional<Wait> find(Connection connection, String id) throws SQLException {
        return Rows.list(connection, "SELECT " + COLUMNS + " FROM waits WHERE id = ?", row -> row(row).waiting(), id)
                .stream()
                .findFirst();
    }

    static List<Row> open(Connection connection) throws SQLException {
        return Rows.list(connection, "SELECT " + COLUMNS + " FROM waits WHERE state = 'open'", WaitTable::row);
    }

    /** Those that a request ended since a time, the newest of them. */
    static List<Row> used(Connection connection, Instant since, int limit) throws SQLException {
        return Rows.list(
                connection,
                "SELECT " + COLUMNS + " FROM waits WHERE state = 'used' AND ended_at >= ? ORDER BY ended_at DESC LIMIT "
                        + limit,
                WaitTable::row,
                since);
    }

    static Optional<Wait> usedAt(Connection connection, byte[] token, Instant since) throws SQLException {
        return Rows.list(
                        connection,
                        "SELECT " + COLUMNS + " FROM waits WHERE token = ? AND state = 'used' AND ended_at > ?",
                        row -> row(row).waiting(),
                        token,
                        since)
                .stream()
                .findFirst();
    }

    static Optional<Wait> ofToken(Connection connection, byte[] token) throws SQLException {
        return Rows.list(
                        connection,
                        "SELECT " + COLUMNS + " FROM waits WHERE token = ? AND state = 'open'",
                        row -> row(row).waiting(),
                        token)
                .stream()
                .findFirst();
    }

    static List<Wait> ofOwner(Connection connection, String owner) throws SQLException {
        return Rows.list(
                connection,
                "SELECT " + COLUMNS + " FROM waits WHERE owner = ? AND state = 'open'",
                row -> row(row).waiting(),
                owner);
    }

    static List<Wait> overdue(Connection connection, Instant now) throws SQLException {
        return Rows.list(
                connection,
                "SELECT " + COLUMNS + " FROM waits WHERE state = 'open' AND expires_at <= ?",
                row -> row(row).waiting(),
                now);
    }

    /** Forgets those that ended before a time. */
    static int forget(Connection connection, Instant before) throws SQLException {
        return Rows.update(connection, "DELETE FROM waits WHERE ended_at < ?", before);
    }

    private static Row row(ResultSet row) throws SQLException {
        Wait wait = new Wait(
                row.getString("id"),
                row.getString("owner"),
                row.getString("provider"),
                row.getString("credentials"),
                row.getString("filter"),
                row.getString("signature"),
                row.getString("payload_schema"),
                WaitState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Rows.instant(row, "expires_at"),
                row.getString("receipt"));
        return new Row(wait, row.getBytes("token"));
    }

    private static String label(WaitState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
