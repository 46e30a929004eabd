package io.jenkins.plugins.webhooks.engine.outgoing;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Rendered;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.Fillings;
import io.jenkins.plugins.webhooks.engine.store.Bodies;
import io.jenkins.plugins.webhooks.engine.store.Listing;
import io.jenkins.plugins.webhooks.engine.store.Page;
import io.jenkins.plugins.webhooks.engine.store.Rows;
import io.jenkins.plugins.webhooks.engine.store.Selection;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The table {@code deliveries}. */
public final class Deliveries {
    private static final String COLUMNS = "id, webhook, event, event_type, state, reason, attempts, last_status,"
            + " created_at, next_at, finished_at, lane";
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
            Bodies.Packed body,
            @CheckForNull Lane lane) {

        static New pending(
                String id,
                String webhook,
                String eventId,
                String eventType,
                Instant at,
                Rendered rendered,
                Fillings fillings,
                @CheckForNull String lane) {
            return new New(
                    id,
                    webhook,
                    eventId,
                    eventType,
                    DeliveryState.PENDING,
                    Lanes.WAITS_FOR_FIRST,
                    at,
                    rendered.contentType(),
                    Json.text(rendered.headers()),
                    fillings.toString(),
                    Bodies.pack(rendered.body()),
                    Lane.of(lane, eventId));
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
                    Bodies.pack(new byte[0]),
                    null);
        }
    }

    static void add(Connection connection, New delivery) throws SQLException {
        Bodies.put(connection, delivery.body());
        boolean pending = delivery.state() == DeliveryState.PENDING;
        Lane lane = delivery.lane();
        boolean behind = lane != null && Lanes.isBehind(connection, delivery.webhook(), lane);
        Rows.update(
                connection,
                "INSERT INTO deliveries (id, webhook, event, event_type, state, reason, attempts, created_at, next_at,"
                        + " finished_at, content_type, headers, fillings, body, lane, place, turn)"
                        + " VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                delivery.id(),
                delivery.webhook(),
                delivery.eventId(),
                delivery.eventType(),
                label(delivery.state()),
                lane != null && behind ? Lanes.waitsBehind(lane.key()) : delivery.reason(),
                delivery.at(),
                pending ? delivery.at() : null,
                pending ? null : delivery.at(),
                delivery.contentType(),
                delivery.headers(),
                delivery.fillings(),
                delivery.body().hash(),
                lane == null ? null : lane.key(),
                lane == null ? null : lane.place(),
                behind ? Lanes.BEHIND : Lanes.FIRST);
    }

    /** Stores what an attempt came to; once it was delivered, a straggler whose lease ran out changes nothing. */
    static void update(Connection connection, Leased delivery, Fate fate) throws SQLException {
        Lane lane = delivery.lane();
        // In a batch, those before it in its lane may have failed too.
        boolean behind = lane != null && Lanes.isBehind(connection, delivery.webhook(), lane);
        Rows.update(
                connection,
                "UPDATE deliveries SET state = ?, reason = ?, attempts = ?, last_status = coalesce(?, last_status),"
                        + " next_at = ?, finished_at = ?, turn = ?, leased_until = NULL"
                        + " WHERE id = ? AND state <> 'delivered'",
                label(fate.state()),
                fate.reason(),
                fate.attempts(),
                fate.status(),
                fate.nextAt(),
                fate.finishedAt(),
                behind ? Lanes.BEHIND : Lanes.AGAIN,
                delivery.id());
        if (lane != null) {
            Lanes.moveOn(connection, delivery.webhook(), lane.key());
        }
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

    /** What is pending for a webhook goes on under its present name; what is over keeps the one it had. */
    static void rename(Connection connection, String former, String present) throws SQLException {
        Rows.update(
                connection,
                "UPDATE deliveries SET webhook = ? WHERE webhook = ? AND state = 'pending'",
                present,
                former);
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
                Rows.instant(row, "finished_at"),
                row.getString("lane"));
    }

    private static String label(DeliveryState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
