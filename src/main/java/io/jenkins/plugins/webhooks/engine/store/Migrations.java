package io.jenkins.plugins.webhooks.engine.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The schema's steps, each applied once and in order. A step is one SQL file whose name begins with its number; a
 * released one is never changed, a new one is added to the list. They are written with SQLite's types INTEGER, TEXT and
 * BLOB, from which those of other databases are derived.
 */
final class Migrations {
    /** Any number will do that nobody else uses in this database. */
    private static final long LOCK = 0x776562686f6f6b73L;

    private final Dialect dialect;
    private final List<String> steps;

    private Migrations(Dialect dialect, List<String> steps) {
        this.dialect = dialect;
        this.steps = steps;
    }

    static Migrations sqlite() {
        return new Migrations(
                Dialect.SQLITE,
                List.of(
                        "001-first.sql",
                        "002-held-actions.sql",
                        "003-keys.sql",
                        "004-checks.sql",
                        "005-waits.sql",
                        "006-fillings.sql",
                        "007-policy.sql",
                        "008-alerts.sql",
                        "009-incoming.sql",
                        "010-directions.sql",
                        "011-leases.sql",
                        "012-audit.sql",
                        "013-marks.sql"));
    }

    static Migrations postgresql() {
        return new Migrations(Dialect.POSTGRESQL, sqlite().steps);
    }

    /**
     * Applies what is missing, each step in a transaction of its own.
     *
     * @throws SQLException if a step fails, or the schema is newer than this program
     */
    void apply(Connection connection) throws SQLException {
        if (dialect == Dialect.SQLITE) {
            applyAlone(connection);
            return;
        }
        // Servers that start at the same moment wait here for the first of them, and then find nothing to do.
        lock(connection, "pg_advisory_lock");
        try {
            applyAlone(connection);
        } finally {
            lock(connection, "pg_advisory_unlock");
        }
    }

    private static void lock(Connection connection, String how) throws SQLException {
        Rows.list(connection, "SELECT " + how + "(?)", row -> null, LOCK);
    }

    private void applyAlone(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY, step TEXT)");
        }
        int newest = Rows.list(connection, "SELECT coalesce(max(version), 0) FROM schema_version", row -> row.getInt(1))
                .get(0);
        int known = number(steps.get(steps.size() - 1));
        if (newest > known) {
            throw new SQLException("its schema is version " + newest + ", written by a newer version of Webhooks; this"
                    + " one knows " + known + ": update Webhooks or restore a backup");
        }
        Set<String> applied =
                new HashSet<>(Rows.list(connection, "SELECT step FROM schema_version", row -> row.getString(1)));
        connection.setAutoCommit(false);
        for (String step : steps) {
            if (!applied.contains(step)) {
                apply(connection, step);
            }
        }
        connection.setAutoCommit(true);
    }

    private static int number(String step) {
        return Integer.parseInt(step.substring(0, step.indexOf('-')));
    }

    private void apply(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                PreparedStatement done =
                        connection.prepareStatement("INSERT INTO schema_version (version, step) VALUES (?, ?)")) {
            for (String sql : dialect.schema(read(name)).split(";\\s*\n")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
            done.setInt(1, number(name));
            done.setString(2, name);
            done.executeUpdate();
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw new SQLException("schema step " + name + " failed: " + e.getMessage(), e);
        }
    }

    private static String read(String name) throws SQLException {
        try (InputStream in = Migrations.class.getResourceAsStream("migrations/sqlite/" + name)) {
            if (in == null) {
                throw new SQLException("schema step " + name + " is missing from this program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new SQLException("schema step " + name + " can't be read", e);
        }
    }
}
