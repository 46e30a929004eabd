package io.jenkins.plugins.webhooks.engine.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Rows of a table that wait for work, oldest first. Where one process owns the database, looking is enough. Where
 * servers share it, each row is leased to the one that takes it ({@code leased_until}); what it has not finished by then
 * can be taken by another.
 *
 * @param table its name
 * @param columns what to read, the id among them
 * @param open condition of rows whose work is not done
 */
public record Worklist(String table, String columns, String open) {
    /** So long after a server's death another one does its work, at the latest. */
    public static final Duration LEASE = Duration.ofMinutes(1);

    /** For so long work on leased rows may be begun: what is begun later could still run when the lease does not. */
    private static final Duration BEGIN = Duration.ofSeconds(30);

    /** Reads a row where the result set stands, with more from other tables. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(Connection connection, ResultSet row) throws SQLException;
    }

    /** Whether the work on a row may still be begun that was taken at some time; otherwise it is left for another. */
    public static boolean mayBegin(Store store, Instant taken, Instant now) {
        return !store.isShared() || now.isBefore(taken.plus(BEGIN));
    }

    /** Takes some rows; nobody else gets them for the time of the lease. */
    public <T> List<T> take(Store store, Instant now, int limit, Reader<T> reader) {
        return store.isShared()
                ? store.write(connection -> lease(connection, now, limit, reader))
                        .join()
                : store.read(connection -> look(connection, limit, reader));
    }

    /** The oldest rows, taken by nobody. */
    public <T> List<T> look(Connection connection, int limit, Reader<T> reader) throws SQLException {
        return Rows.list(
                connection,
                "SELECT " + columns + " FROM " + table + " WHERE " + open + " ORDER BY id LIMIT " + limit,
                row -> reader.read(connection, row));
    }

    private <T> List<T> lease(Connection connection, Instant now, int limit, Reader<T> reader) throws SQLException {
        return Rows.list(
                connection,
                "WITH taken AS (UPDATE " + table + " SET leased_until = ? WHERE id IN (SELECT id FROM " + table
                        + " WHERE " + open + " AND (leased_until IS NULL OR leased_until <= ?) ORDER BY id LIMIT "
                        + limit + Dialect.of(connection).skipLocked() + ") RETURNING " + columns + ") SELECT " + columns
                        + " FROM taken ORDER BY id",
                row -> reader.read(connection, row),
                now.plus(LEASE),
                now);
    }
}
