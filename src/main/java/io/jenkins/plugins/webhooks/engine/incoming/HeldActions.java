package io.jenkins.plugins.webhooks.engine.incoming;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.store.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table {@code held_actions}: what waits for its time. */
final class HeldActions {
    private HeldActions() {}

    /**
     * An action that waits.
     *
     * @param receipt id of its receipt
     * @param position among the webhook's actions, from 0
     * @param name of the action, to notice when the configuration was changed meanwhile
     * @param due when its turn is
     */
    record Held(String receipt, int position, String name, Instant due) {}

    static void add(Connection connection, Held held) throws SQLException {
        Rows.update(
                connection,
                "INSERT INTO held_actions (receipt, position, name, due) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                held.receipt(),
                held.position(),
                held.name(),
                held.due());
    }

    static void remove(Connection connection, Held held) throws SQLException {
        Rows.update(
                connection,
                "DELETE FROM held_actions WHERE receipt = ? AND position = ?",
                held.receipt(),
                held.position());
    }

    static List<Held> due(Connection connection, Instant now, int limit) throws SQLException {
        return Rows.list(
                connection,
                "SELECT receipt, position, name, due FROM held_actions WHERE due <= ? ORDER BY due LIMIT " + limit,
                row -> new Held(
                        row.getString("receipt"),
                        row.getInt("position"),
                        row.getString("name"),
                        Rows.instant(row, "due")),
                now);
    }

    @CheckForNull
    static Instant next(Connection connection) throws SQLException {
        return Rows.list(
                        connection,
                        "SELECT min(due) AS due FROM held_actions",
                        row -> Optional.ofNullable(Rows.instant(row, "due")))
                .get(0)
                .orElse(null);
    }
}
