package io.jenkins.plugins.webhooks.engine.store;

import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The table {@code events}: what happened, and whether it was already turned into deliveries. */
public final class EventLog {
    private static final String COLUMNS = "id, type, source, subject, time, severity, data, receipt";
    private static final Listing LISTING = new Listing("events", COLUMNS, null, null, "type", "receipt");

    private EventLog() {}

    /** An event ready to be stored, its data compressed. */
    public record Packed(Event event, Bodies.Packed data) {}

    /** Does the costly part before the writer's turn. */
    public static Packed pack(Event event) {
        return new Packed(event, Bodies.pack(Json.bytes(event.data())));
    }

    /** Stores an event that waits for its deliveries; one with a known id is the same event and changes nothing. */
    public static void add(Connection connection, Packed packed) throws SQLException {
        Event event = packed.event();
        Bodies.put(connection, packed.data());
        Rows.update(
                connection,
                "INSERT INTO events (" + COLUMNS + ", routed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)"
                        + " ON CONFLICT (id) DO NOTHING",
                event.id(),
                event.type(),
                event.source(),
                event.subject(),
                event.time(),
                event.severity().name(),
                packed.data().hash(),
                event.receipt());
    }

    /**
     * What can be asked of an event without reading its data, which costs much more.
     *
     * @param id to find it whole
     */
    public record Head(String id, String type, Severity severity) {}

    /** The oldest events that wait for their deliveries. */
    public static List<Head> unrouted(Connection connection, int limit) throws SQLException {
        return Rows.list(
                connection,
                "SELECT id, type, severity FROM events WHERE routed = 0 ORDER BY id LIMIT " + limit,
                row -> new Head(
                        row.getString("id"), row.getString("type"), Severity.valueOf(row.getString("severity"))));
    }

    /** Says that an event's deliveries are stored. */
    public static void routed(Connection connection, String id) throws SQLException {
        Rows.update(connection, "UPDATE events SET routed = 1 WHERE id = ?", id);
    }

    /** Whether the event is stored and has its deliveries. */
    public static boolean isRouted(Connection connection, String id) throws SQLException {
        return Rows.list(connection, "SELECT routed FROM events WHERE id = ?", row -> row.getInt(1) == 1, id)
                .contains(true);
    }

    /** A part of the list. */
    public static Page<Event> page(Connection connection, Selection selection) throws SQLException {
        return LISTING.page(connection, selection, row -> read(connection, row), Event::id);
    }

    /** One event. */
    public static Optional<Event> find(Connection connection, String id) throws SQLException {
        return Rows.list(
                        connection, "SELECT " + COLUMNS + " FROM events WHERE id = ?", row -> read(connection, row), id)
                .stream()
                .findFirst();
    }

    private static Event read(Connection connection, ResultSet row) throws SQLException {
        try {
            return new Event(
                    row.getString("id"),
                    row.getString("type"),
                    row.getString("source"),
                    row.getString("subject"),
                    Rows.instant(row, "time"),
                    Severity.valueOf(row.getString("severity")),
                    Json.read(Bodies.get(connection, row.getBytes("data"))),
                    row.getString("receipt"));
        } catch (IOException e) {
            throw new SQLException("a kept event's data can't be read", e);
        }
    }
}
