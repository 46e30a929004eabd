package io.jenkins.plugins.webhooks.engine.incoming;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.store.Dialect;
import io.jenkins.plugins.webhooks.engine.store.Rows;
import io.jenkins.plugins.webhooks.engine.store.Store;
import io.jenkins.plugins.webhooks.engine.store.Worklist;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
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

    /** Holds it for longer. */
    static void postpone(Connection connection, Held held, Instant due) throws SQLException {
        Rows.update(
                connection,
                "UPDATE held_actions SET due = ? WHERE receipt = ? AND position = ?",
                due,
                held.receipt(),
                held.position());
    }

    /** Takes what is due; no other server gets it meanwhile. */
    static List<Held> take(Store store, Instant now, int limit) {
        return store.isShared()
                ? store.write(connection -> lease(connection, now, limit)).join()
                : store.read(connection -> due(connection, now, limit));
    }

    private static List<Held> due(Connection connection, Instant now, int limit) throws SQLException {
        return Rows.list(
                connection,
                "SELECT receipt, position, name, due FROM held_actions WHERE due <= ? ORDER BY due, position LIMIT "
                        + limit,
                HeldActions::row,
                now);
    }

    /**
     * The receipt is what is leased, and one action of each is taken: two servers that did actions of the same receipt at
     * once would write its trace over each other. Its actions are read after the lease, in a statement of their own, so
     * that what another server did just before is known.
     */
    private static List<Held> lease(Connection connection, Instant now, int limit) throws SQLException {
        List<String> receipts = Rows.list(
                connection,
                "UPDATE receipts SET leased_until = ? WHERE id IN (SELECT id FROM receipts WHERE id IN"
                        + " (SELECT receipt FROM held_actions WHERE due <= ?)"
                        + " AND (leased_until IS NULL OR leased_until <= ?) ORDER BY id LIMIT " + limit
                        + Dialect.of(connection).skipLocked() + ") RETURNING id",
                row -> row.getString(1),
                now.plus(Worklist.LEASE),
                now,
                now);
        List<Held> taken = new ArrayList<>(orphans(connection, now, limit));
        for (String receipt : receipts) {
            List<Held> first = first(connection, receipt, now);
            taken.addAll(first);
            if (first.isEmpty()) {
                Rows.update(connection, "UPDATE receipts SET leased_until = NULL WHERE id = ?", receipt);
            }
        }
        return taken;
    }

    private static List<Held> first(Connection connection, String receipt, Instant now) throws SQLException {
        return Rows.list(
                connection,
                "SELECT receipt, position, name, due FROM held_actions WHERE receipt = ? AND due <= ?"
                        + " ORDER BY due, position LIMIT 1",
                HeldActions::row,
                receipt,
                now);
    }

    /** Of receipts that are kept no more: there is nothing to lease, and nothing to do but to forget them. */
    private static List<Held> orphans(Connection connection, Instant now, int limit) throws SQLException {
        return Rows.list(
                connection,
                "SELECT receipt, position, name, due FROM held_actions h WHERE due <= ?"
                        + " AND NOT EXISTS (SELECT 1 FROM receipts r WHERE r.id = h.receipt) LIMIT " + limit,
                HeldActions::row,
                now);
    }

    private static Held row(ResultSet row) throws SQLException {
        return new Held(
                row.getString("receipt"), row.getInt("position"), row.getString("name"), Rows.instant(row, "due"));
    }

    /** When the next one becomes due after now; null if none does. */
    @CheckForNull
    static Instant next(Connection connection, Instant now) throws SQLException {
        return Rows.list(
                        connection,
                        "SELECT min(due) AS due FROM held_actions WHERE due > ?",
                        row -> Optional.ofNullable(Rows.instant(row, "due")),
                        now)
                .get(0)
                .orElse(null);
    }
}
