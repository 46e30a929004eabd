package io.jenkins.plugins.webhooks.engine.outgoing;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Rendered;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.Fillings;
import io.jenkins.plugins.webhooks.engine.store.Bodies;
import io.jenkins.plugins.webhooks.engine.store.Dialect;
import io.jenkins.plugins.webhooks.engine.store.Listing;
import io.jenkins.plugins.webhooks.engine.store.Page;
import io.jenkins.plugins.webhooks.engine.store.Rows;
import io.jenkins.plugins.webhooks.engine.store.Selection;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The table {@code deliveries}. */
public final class Deliveries {
    private static final String COLUMNS = "id, webhook, event, event_type, state, reason, attempts, last_status,"
            + " created_at, next_at, finished_at";
    private static final Listing LISTING =
            new Listing("deliveries", COLUMNS, "webhook", "state", "event_type", "event");

    private Deliveries() {}

    /** A delivery about to be stored. */
    record New(
            String id,
            String webhook,
            String eventId,
            String eventType,
            DeliveryState state,
            String reason,
            Instant at,
            String contentType,
            String headers,
            String fillings,
            Bodies.Packed body) {

        static New pending(
                String id,
                String webhook,
                String eventId,
                String eventType,
                Instant at,
                Rendered rendered,
                Fillings fillings) {
            return new New(
                    id,
                    webhook,
                    eventId,
                    eventType,
                    DeliveryState.PENDING,
                    "waits for its first attempt",
                    at,
                    rendered.contentType(),
                    Json.text(rendered.headers()),
                    fillings.toString(),
                    Bodies.pack(rendered.body()));
        }

        /** Could not even be written; kept so that it is visible. */
        static New failed(String id, String webhook, String eventId, String eventType, Instant at, String reason) {
            return new New(
                    id,
                    webhook,
                    eventId,
                    eventType,
                    DeliveryState.GIVEN_UP,
                    reason,
                    at,
                    "",
                    "{}",
                    "{}",
                    Bodies.pack(new byte[0]));
        }
    }

    static void add(Connection connection, New delivery) throws SQLException {
        Bodies.put(connection, delivery.body());
        boolean pending = delivery.state() == DeliveryState.PENDING;
        Rows.update(
                connection,
                "INSERT INTO deliveries (id, webhook, event, event_type, state, reason, attempts, created_at, next_at,"
                        + " finished_at, content_type, headers, fillings, body)"
                        + " VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?)",
                delivery.id(),
                delivery.webhook(),
                delivery.eventId(),
                delivery.eventType(),
                label(delivery.state()),
                delivery.reason(),
                delivery.at(),
                pending ? delivery.at() : null,
                pending ? null : delivery.at(),
                delivery.contentType(),
                delivery.headers(),
                delivery.fillings(),
                delivery.body().hash());
    }

    /** A delivery leased to us, to be sent now. */
    record Leased(
            String id,
            String webhook,
            String eventId,
            int attempts,
            Instant createdAt,
            String contentType,
            String headers,
            String fillings,
            byte[] body) {}

    /** Takes due deliveries of one webhook for a time: nobody else sends them until the lease has run out. */
    static List<Leased> lease(Connection connection, String webhook, Instant now, Duration time, int limit)
            throws SQLException {
        return Rows.list(
                connection,
                "UPDATE deliveries SET leased_until = ? WHERE id IN (SELECT id FROM deliveries WHERE webhook = ?"
                        + " AND state = 'pending' AND next_at <= ? AND (leased_until IS NULL OR leased_until <= ?)"
                        + " ORDER BY next_at, id LIMIT " + limit + Dialect.of(connection).skipLocked() + ")"
                        + " RETURNING id, webhook, event, attempts, created_at, content_type, headers, fillings, body",
                row -> new Leased(
                        row.getString("id"),
                        row.getString("webhook"),
                        row.getString("event"),
                        row.getInt("attempts"),
                        Rows.instant(row, "created_at"),
                        row.getString("content_type"),
                        row.getString("headers"),
                        row.getString("fillings"),
                        Bodies.get(connection, row.getBytes("body"))),
                now.plus(time),
                webhook,
                now,
                now);
    }

    /** Ends all leases: at start, when nobody else can hold one. */
    public static void endLeases(Connection connection) throws SQLException {
        Rows.update(
                connection,
                "UPDATE deliveries SET leased_until = NULL WHERE state = 'pending' AND leased_until IS NOT NULL");
    }

    /** When the next delivery of these webhooks becomes due after now; null if none does. One step in the index each. */
    @CheckForNull
    static Instant nextDue(Connection connection, List<String> webhooks, Instant now) throws SQLException {
        Instant next = null;
        for (String webhook : webhooks) {
            Instant due = Rows.list(
                            connection,
                            "SELECT min(next_at) AS due FROM deliveries"
                                    + " WHERE webhook = ? AND state = 'pending' AND next_at > ?",
                            row -> Optional.ofNullable(Rows.instant(row, "due")),
                            webhook,
                            now)
                    .get(0)
                    .orElse(null);
            if (next == null || due != null && due.isBefore(next)) {
                next = due;
            }
        }
        return next;
    }

    /** Names of webhooks with pending deliveries. */
    static List<String> pendingWebhooks(Connection connection) throws SQLException {
        return Rows.list(
                connection, "SELECT DISTINCT webhook FROM deliveries WHERE state = 'pending'", row -> row.getString(1));
    }

    /** Stores what an attempt came to; once it was delivered, a straggler whose lease ran out changes nothing. */
    static void update(Connection connection, String id, Fate fate) throws SQLException {
        Rows.update(
                connection,
                "UPDATE deliveries SET state = ?, reason = ?, attempts = ?, last_status = coalesce(?, last_status),"
                        + " next_at = ?, finished_at = ?, leased_until = NULL WHERE id = ? AND state <> 'delivered'",
                label(fate.state()),
                fate.reason(),
                fate.attempts(),
                fate.status(),
                fate.nextAt(),
                fate.finishedAt(),
                id);
    }

    /**
     * Gives up the pending deliveries of a webhook that is no more; tells of which events.
     *
     * @param before younger ones are left alone
     */
    static List<String> abandon(Connection connection, String webhook, String reason, Instant now, Instant before)
            throws SQLException {
        return Rows.list(
                connection,
                "UPDATE deliveries SET state = 'given_up', reason = ?, finished_at = ?, next_at = NULL,"
                        + " leased_until = NULL WHERE webhook = ? AND state = 'pending' AND created_at <= ?"
                        + " RETURNING event",
                row -> row.getString(1),
                reason,
                now,
                webhook,
                before);
    }

    /** Where a delivery is after an attempt. */
    record Fate(
            DeliveryState state,
            String reason,
            int attempts,
            @CheckForNull Integer status,
            @CheckForNull Instant nextAt,
            @CheckForNull Instant finishedAt) {}

    /** A part of the list. */
    public static Page<Delivery> page(Connection connection, Selection selection) throws SQLException {
        return LISTING.page(connection, selection, Deliveries::row, Delivery::id);
    }

    /** One, with its content. */
    static Optional<Kept> find(Connection connection, String id) throws SQLException {
        return Rows.list(
                        connection,
                        "SELECT " + COLUMNS + ", content_type, headers, fillings, body FROM deliveries WHERE id = ?",
                        row -> new Kept(
                                row(row),
                                row.getString("content_type"),
                                row.getString("headers"),
                                row.getString("fillings"),
                                Bodies.get(connection, row.getBytes("body"))),
                        id)
                .stream()
                .findFirst();
    }

    /** A delivery and what it sends. */
    record Kept(Delivery delivery, String contentType, String headers, String fillings, byte[] body) {}

    private static Delivery row(ResultSet row) throws SQLException {
        return new Delivery(
                row.getString("id"),
                row.getString("webhook"),
                row.getString("event"),
                row.getString("event_type"),
                DeliveryState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("reason"),
                row.getInt("attempts"),
                Rows.integer(row, "last_status"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "next_at"),
                Rows.instant(row, "finished_at"));
    }

    private static String label(DeliveryState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
