package io.jenkins.plugins.webhooks.engine.audit;

import io.jenkins.plugins.webhooks.engine.store.Listing;
import io.jenkins.plugins.webhooks.engine.store.Page;
import io.jenkins.plugins.webhooks.engine.store.Rows;
import io.jenkins.plugins.webhooks.engine.store.Selection;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** The tables {@code audit} and {@code audit_head}. There is no way to change or remove a row. */
final class AuditLog {
    private static final String COLUMNS =
            "number, id, time, area, actor, action, kind, object, address, result, detail, former_hash, hash";
    private static final Listing LISTING =
            new Listing("audit", COLUMNS, null, null, "(actor || ' ' || action || ' ' || kind || ' ' || object)", null);

    private AuditLog() {}

    /** The newest line's number and hash. */
    record Head(long number, String hash) {}

    static Head head(Connection connection) throws SQLException {
        return Rows.list(
                        connection,
                        "SELECT number, hash FROM audit_head WHERE one = 1",
                        row -> new Head(row.getLong("number"), row.getString("hash")))
                .get(0);
    }

    /** Adds a line. The head is written first, so that another server waits there until this one is done. */
    static AuditRecord add(Connection connection, String id, Instant time, Deed deed) throws SQLException {
        Rows.update(connection, "UPDATE audit_head SET number = number + 1 WHERE one = 1");
        Head head = head(connection);
        AuditRecord next = AuditRecord.after(head.number() - 1, head.hash(), id, time, deed);
        Rows.update(connection, "UPDATE audit_head SET hash = ? WHERE one = 1", next.hash());
        Rows.update(
                connection,
                "INSERT INTO audit (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                next.number(),
                id,
                time,
                deed.area().name(),
                deed.actor(),
                deed.action(),
                deed.kind(),
                deed.object(),
                deed.address(),
                deed.result().name(),
                deed.detail(),
                next.formerHash(),
                next.hash());
        return next;
    }

    static Page<AuditRecord> page(Connection connection, Selection selection) throws SQLException {
        return LISTING.page(connection, selection, AuditLog::read, AuditRecord::id);
    }

    /** The lines behind a number, in order. */
    static List<AuditRecord> after(Connection connection, long number, int limit) throws SQLException {
        return Rows.list(
                connection,
                "SELECT " + COLUMNS + " FROM audit WHERE number > ? ORDER BY number LIMIT " + limit,
                AuditLog::read,
                number);
    }

    /** A word that we never wrote is read as another; the line's hash tells that something is wrong with it. */
    private static <E extends Enum<E>> E word(E[] words, String name) {
        return Arrays.stream(words)
                .filter(word -> word.name().equals(name))
                .findFirst()
                .orElse(words[words.length - 1]);
    }

    private static AuditRecord read(ResultSet row) throws SQLException {
        Deed deed = new Deed(
                word(Deed.Area.values(), row.getString("area")),
                row.getString("actor"),
                row.getString("action"),
                row.getString("kind"),
                row.getString("object"),
                row.getString("address"),
                word(Deed.Result.values(), row.getString("result")),
                row.getString("detail"));
        return new AuditRecord(
                row.getLong("number"),
                row.getString("id"),
                Instant.ofEpochMilli(row.getLong("time")),
                deed,
                row.getString("former_hash"),
                row.getString("hash"));
    }
}
