package io.jenkins.plugins.webhooks.engine.incoming;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.store.Bodies;
import io.jenkins.plugins.webhooks.engine.store.Listing;
import io.jenkins.plugins.webhooks.engine.store.Page;
import io.jenkins.plugins.webhooks.engine.store.Rows;
import io.jenkins.plugins.webhooks.engine.store.Selection;
import io.jenkins.plugins.webhooks.engine.store.Store;
import io.jenkins.plugins.webhooks.engine.store.Worklist;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The tables {@code receipts} and {@code seen}. */
public final class Receipts {
    private static final String COLUMNS = "id, webhook, provider, event, delivery_id, state, status, reason,"
            + " received_at, finished_at, remote_address, size, duplicate_of";
    private static final Listing LISTING =
            new Listing("receipts", COLUMNS, "webhook", "state", "coalesce(event, '')", null);
    private static final String WORK = "id, webhook, received_at, content_type, headers, body, trace";
    private static final Worklist PENDING = new Worklist("receipts", "id, webhook, received_at", "state = 'pending'");
    /** What a stranger can make us write is bounded: the oldest refused requests make room for new ones. */
    private static final int MAX_REJECTED = 10_000;

    /** The same for connection tests, which anybody can send to some webhooks. */
    private static final int MAX_TESTS = 1_000;

    private Receipts() {}

    /**
     * Stores an accepted receipt, or marks it as a repeat when its delivery id or its signed body was accepted at this
     * webhook before and the receipt of then has not failed.
     *
     * @param replayUntil until when its body is to be known again under another id; null for not at all
     * @return id of the receipt it repeats, or null
     */
    @CheckForNull
    static String accept(Connection connection, NewReceipt receipt, @CheckForNull Instant replayUntil)
            throws SQLException {
        String first = receipt.deliveryId() == null ? null : claim(connection, receipt);
        if (first != null) {
            insert(connection, receipt, ReceiptState.DUPLICATE, "repeats " + first, first);
            return first;
        }
        String replayed = replayUntil == null ? null : Replays.claim(connection, receipt, replayUntil);
        if (replayed != null) {
            unclaim(connection, receipt);
            String reason = "replay of " + replayed + ": the same signed body under another delivery id";
            insert(connection, receipt, ReceiptState.DUPLICATE, reason, replayed);
            return replayed;
        }
        insert(connection, receipt, receipt.state(), receipt.reason(), null);
        return null;
    }

    /**
     * Notes that a delivery id was taken in by this receipt, or gives the receipt that has it. One statement does both:
     * between a look and a note, another server could take the same delivery in.
     */
    @CheckForNull
    private static String claim(Connection connection, NewReceipt receipt) throws SQLException {
        int noted = Rows.update(
                connection,
                "INSERT INTO seen (webhook, delivery_id, receipt) VALUES (?, ?, ?)"
                        + " ON CONFLICT (webhook, delivery_id) DO UPDATE SET receipt = excluded.receipt"
                        + " WHERE EXISTS (SELECT 1 FROM receipts r WHERE r.id = seen.receipt AND r.state = 'failed')",
                receipt.webhook(),
                receipt.deliveryId(),
                receipt.id());
        if (noted > 0) {
            return null;
        }
        return Rows.list(
                        connection,
                        "SELECT receipt FROM seen WHERE webhook = ? AND delivery_id = ?",
                        row -> row.getString(1),
                        receipt.webhook(),
                        receipt.deliveryId())
                .stream()
                .findFirst()
                .orElse(null);
    }

    private static void unclaim(Connection connection, NewReceipt receipt) throws SQLException {
        Rows.update(
                connection,
                "DELETE FROM seen WHERE webhook = ? AND delivery_id = ? AND receipt = ?",
                receipt.webhook(),
                receipt.deliveryId(),
                receipt.id());
    }

    /** Whether a delivery of this id was taken in at this webhook. */
    public static boolean isSeen(Connection connection, String webhook, String deliveryId) throws SQLException {
        return !Rows.list(
                        connection,
                        "SELECT receipt FROM seen WHERE webhook = ? AND delivery_id = ?",
                        row -> row.getString(1),
                        webhook,
                        deliveryId)
                .isEmpty();
    }

    /**
     * When the webhook took its last proven request in; null if it never did. Only of what is proven a body is kept: a
     * connection test that anybody can send proves nothing.
     */
    @CheckForNull
    public static Instant lastProven(Connection connection, String webhook) throws SQLException {
        return Rows.list(
                        connection,
                        "SELECT received_at FROM receipts WHERE webhook = ? AND body IS NOT NULL"
                                + " ORDER BY id DESC LIMIT 1",
                        row -> Rows.instant(row, "received_at"),
                        webhook)
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** Stores a refused or ignored request. */
    static void keep(Connection connection, NewReceipt receipt) throws SQLException {
        insert(connection, receipt, receipt.state(), receipt.reason(), null);
    }

    /** Forgets the oldest refused requests and connection tests beyond the number that is kept. */
    static void trimUnproven(Connection connection) throws SQLException {
        trim(connection, "state = 'rejected'", MAX_REJECTED);
        trim(connection, "state = 'ignored' AND body IS NULL", MAX_TESTS);
    }

    private static void trim(Connection connection, String which, int most) throws SQLException {
        Rows.update(
                connection,
                "DELETE FROM receipts WHERE " + which + " AND id <= (SELECT id FROM receipts WHERE " + which
                        + " ORDER BY id DESC LIMIT 1 OFFSET " + most + ")");
    }

    /** Stores a request that repeats an earlier one. */
    static void keepRepeat(Connection connection, NewReceipt receipt, String first) throws SQLException {
        insert(connection, receipt, receipt.state(), receipt.reason(), first);
    }

    private static void insert(
            Connection connection, NewReceipt receipt, ReceiptState state, String reason, @CheckForNull String first)
            throws SQLException {
        if (receipt.body() != null) {
            Bodies.put(connection, receipt.body());
        }
        if (receipt.originals() != null && state == ReceiptState.PENDING) {
            receipt.originals().add(connection, receipt.id());
        }
        Rows.update(
                connection,
                "INSERT INTO receipts (id, webhook, provider, delivery_id, state, status, reason, received_at,"
                        + " finished_at, remote_address, size, duplicate_of, content_type, headers, body, trace, links)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '[]')",
                receipt.id(),
                receipt.webhook(),
                receipt.provider(),
                receipt.deliveryId(),
                label(state),
                receipt.status(),
                reason,
                receipt.receivedAt(),
                state == ReceiptState.PENDING ? null : receipt.receivedAt(),
                receipt.remoteAddress(),
                receipt.size(),
                first,
                receipt.contentType(),
                Json.text(receipt.headers()),
                receipt.body() == null ? null : receipt.body().hash(),
                receipt.trace());
    }

    /** Takes the oldest receipts whose work is to be done, without their bodies: many large ones may wait. */
    static List<Taken> take(Store store, Instant now, int limit) {
        return PENDING.take(
                store,
                now,
                limit,
                (connection, row) ->
                        new Taken(row.getString("id"), row.getString("webhook"), Rows.instant(row, "received_at")));
    }

    /** A receipt whose work is to be done. */
    record Taken(String id, String webhook, Instant receivedAt) {}

    /** What is needed to do a receipt's work, or a part of it that was held. */
    static Optional<Work> work(Connection connection, String id) throws SQLException {
        return Rows.list(connection, "SELECT " + WORK + " FROM receipts WHERE id = ?", row -> work(connection, row), id)
                .stream()
                .findFirst();
    }

    private static Work work(Connection connection, ResultSet row) throws SQLException {
        return new Work(
                row.getString("id"),
                row.getString("webhook"),
                Rows.instant(row, "received_at"),
                row.getString("content_type"),
                row.getString("headers"),
                Bodies.get(connection, row.getBytes("body")),
                row.getString("trace"));
    }

    /** A receipt a part of whose work was held, read at once. */
    static Optional<Whole> whole(Connection connection, String id) throws SQLException {
        return Rows.list(
                        connection,
                        "SELECT " + COLUMNS + ", content_type, headers, body, trace, links FROM receipts WHERE id = ?",
                        row -> new Whole(row(row), work(connection, row), row.getString("links")),
                        id)
                .stream()
                .findFirst();
    }

    /** What is kept of a receipt and what its work needs. */
    record Whole(Receipt receipt, Work work, String links) {}

    /** What is needed to do the work of a receipt. */
    record Work(
            String id,
            String webhook,
            Instant receivedAt,
            @CheckForNull String contentType,
            String headers,
            byte[] body,
            String trace) {}

    /** Stores how a receipt's work ended. */
    static void finish(Connection connection, String id, Finished finished) throws SQLException {
        Rows.update(
                connection,
                "UPDATE receipts SET state = ?, reason = ?, event = ?, finished_at = ?, trace = ?, links = ?,"
                        + " leased_until = NULL WHERE id = ?",
                label(finished.state()),
                finished.reason(),
                finished.event(),
                finished.at(),
                finished.trace(),
                Json.text(finished.links()),
                id);
    }

    /** Stores what else is to be told of a receipt whose work has ended but for what is held, and lets it go. */
    static void note(Connection connection, String id, String trace) throws SQLException {
        Rows.update(connection, "UPDATE receipts SET trace = ?, leased_until = NULL WHERE id = ?", trace, id);
    }

    /** How a receipt's work ended. */
    record Finished(
            ReceiptState state,
            String reason,
            @CheckForNull String event,
            Instant at,
            String trace,
            List<Outcome.Link> links) {}

    /** A part of the list. */
    public static Page<Receipt> page(Connection connection, Selection selection) throws SQLException {
        return LISTING.page(connection, selection, Receipts::row, Receipt::id);
    }

    /** One, with everything kept of it but its events. */
    static Optional<Kept> find(Connection connection, String id) throws SQLException {
        return Rows.list(
                        connection,
                        "SELECT " + COLUMNS + ", headers, body, trace, links FROM receipts WHERE id = ?",
                        row -> new Kept(
                                row(row),
                                row.getString("headers"),
                                Bodies.get(connection, row.getBytes("body")),
                                row.getString("trace"),
                                row.getString("links")),
                        id)
                .stream()
                .findFirst();
    }

    /** A receipt with its texts as they are kept. */
    record Kept(Receipt receipt, String headers, byte[] body, String trace, String links) {}

    private static Receipt row(ResultSet row) throws SQLException {
        return new Receipt(
                row.getString("id"),
                row.getString("webhook"),
                row.getString("provider"),
                row.getString("event"),
                row.getString("delivery_id"),
                ReceiptState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("status"),
                row.getString("reason"),
                Rows.instant(row, "received_at"),
                Rows.instant(row, "finished_at"),
                row.getString("remote_address"),
                row.getLong("size"),
                row.getString("duplicate_of"));
    }

    private static String label(ReceiptState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
