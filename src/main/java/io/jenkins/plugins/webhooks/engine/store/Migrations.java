package io.jenkins.plugins.webhooks.engine.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The schema's steps, each applied once and in order. A step is one SQL file; a released one is never changed, a new
 * one is added to the list.
 */
final class Migrations {
    private final String dialect;
    private final List<String> steps;

    private Migrations(String dialect, List<String> steps) {
        this.dialect = dialect;
        this.steps = steps;
    }

    static Migrations sqlite() {
        return new Migrations(
                "sqlite",
                List.of(
                        "001-first.sql",
                        "002-held-actions.sql",
                        "003-keys.sql",
                        "004-checks.sql",
                        "005-waits.sql",
                        "009-incoming.sql"));
    }

    /** For tests of the mechanism itself. */
    static Migrations of(String dialect, List<String> steps) {
        return new Migrations(dialect, steps);
    }

    /**
     * Applies what is missing, each step in a transaction of its own.
     *
     * @throws SQLException if a step fails, or the schema is newer than this program
     */
    void apply(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY, step TEXT)");
        }
        int version = version(connection);
        if (version > steps.size()) {
            throw new SQLException("its schema is version " + version + ", written by a newer version of Webhooks; this"
                    + " one knows " + steps.size() + ": update Webhooks or restore a backup");
        }
        connection.setAutoCommit(false);
        for (int next = version; next < steps.size(); next++) {
            step(connection, next + 1, steps.get(next));
        }
        connection.setAutoCommit(true);
    }

    private static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COALESCE(MAX(version), 0) FROM schema_version")) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    private void step(Connection connection, int version, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                PreparedStatement done =
                        connection.prepareStatement("INSERT INTO schema_version (version, step) VALUES (?, ?)")) {
            for (String sql : read(name).split(";\\s*\n")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
            done.setInt(1, version);
            done.setString(2, name);
            done.executeUpdate();
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw new SQLException("schema step " + name + " failed: " + e.getMessage(), e);
        }
    }

    private String read(String name) throws SQLException {
        try (InputStream in = Migrations.class.getResourceAsStream("migrations/" + dialect + "/" + name)) {
            if (in == null) {
                throw new SQLException("schema step " + name + " is missing from this program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new SQLException("schema step " + name + " can't be read", e);
        }
    }
}
