package io.jenkins.plugins.webhooks.engine.store;

import com.github.f4b6a3.ulid.Ulid;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Directions;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Rendered;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table {@code events}: what happened, and whether it was already turned into deliveries. */
public final class EventLog {
    private static final String COLUMNS = "id, type, source, subject, time, severity, data, receipt, not_before";
    private static final Listing LISTING = new Listing("events", COLUMNS, null, null, "type", "receipt");

    private static final Worklist UNROUTED =
            new Worklist("events", "id, type, severity, targets, content_type", "routed = 0");

    private EventLog() {}

    /** An event ready to be stored, its data and maybe the content to send compressed. */
    public record Packed(
            Event event,
            Bodies.Packed data,
            Directions directions,
            @CheckForNull Bodies.Packed content) {}

    /** Does the costly part before the writer's turn. */
    public static Packed pack(Event event) {
        return pack(event, Directions.NONE);
    }

    /** The same, for an event whose publisher has a say about its deliveries. */
    public static Packed pack(Event event, Directions directions) {
        Rendered content = directions.content();
        return new Packed(
                event, Bodies.pack(readable(event)), directions, content == null ? null : Bodies.pack(content.body()));
    }

    /** Stores an event that waits for its deliveries; one with a known id is the same event and changes nothing. */
    public static void add(Connection connection, Packed packed) throws SQLException {
        Event event = packed.event();
        Bodies.Packed content = packed.content();
        Bodies.put(connection, packed.data());
        if (content != null) {
            Bodies.put(connection, content);
        }
        Rows.update(
                connection,
                "INSERT INTO events (" + COLUMNS + ", targets, content_type, content, routed)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0) ON CONFLICT (id) DO NOTHING",
                event.id(),
                event.type(),
                event.source(),
                event.subject(),
                event.time(),
                event.severity().name(),
                packed.data().hash(),
                event.receipt(),
                event.notBefore(),
                String.join(",", packed.directions().targets()),
                contentType(packed.directions()),
                content == null ? null : content.hash());
    }

    /** As text first: half a character of a pair then becomes a question mark instead of JSON that can't be read back. */
    private static byte[] readable(Event event) {
        return Json.text(event.data()).getBytes(StandardCharsets.UTF_8);
    }

    @CheckForNull
    private static String contentType(Directions directions) {
        Rendered content = directions.content();
        return content == null ? null : content.contentType();
    }

    /**
     * What can be asked of an event without reading its data, which costs much more.
     *
     * @param id to find it whole
     * @param targets names of the only outgoing webhooks that may get it; none for all
     * @param directed whether it brings a content to send, see {@link #content}
     */
    public record Head(String id, String type, Severity severity, List<String> targets, boolean directed) {}

    /** The oldest events that wait for their deliveries. */
    public static List<Head> unrouted(Connection connection, int limit) throws SQLException {
        return UNROUTED.look(connection, limit, EventLog::head);
    }

    /** Takes the oldest of them, so that no other server routes them meanwhile. */
    public static List<Head> take(Store store, Instant now, int limit) {
        return UNROUTED.take(store, now, limit, EventLog::head);
    }

    private static Head head(Connection connection, ResultSet row) throws SQLException {
        return new Head(
                row.getString("id"),
                row.getString("type"),
                Severity.valueOf(row.getString("severity")),
                names(row.getString("targets")),
                row.getString("content_type") != null);
    }

    private static List<String> names(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }

    /** What is to be sent instead of an event, if its publisher said so. */
    public static Optional<Rendered> content(Connection connection, String id) throws SQLException {
        return Rows.list(
                        connection,
                        "SELECT content_type, content FROM events WHERE id = ? AND content IS NOT NULL",
                        row -> new Rendered(
                                row.getString("content_type"),
                                Map.of(),
                                Bodies.get(connection, row.getBytes("content"))),
                        id)
                .stream()
                .findFirst();
    }

    /** Says that an event's deliveries are stored along with this; false if they already were. */
    public static boolean routed(Connection connection, String id) throws SQLException {
        return Rows.update(
                        connection, "UPDATE events SET routed = 1, leased_until = NULL WHERE id = ? AND routed = 0", id)
                == 1;
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

    /**
     * Events of a time, by their ids, which begin with the time.
     *
     * @param from the first id
     * @param before the first id beyond
     */
    public record Span(String from, String before) {
        /** After one moment, until another and with it. */
        public static Span of(Instant from, Instant to) {
            return new Span(id(from.plusMillis(1)), id(to.plusMillis(1)));
        }

        /** The part before an event. */
        public Span before(String id) {
            return new Span(from, id);
        }

        private static String id(Instant time) {
            return Ulid.min(time.toEpochMilli()).toString();
        }
    }

    /** Events {@code build.completed} of a time, newest first. An index serves this type alone. */
    public static List<Event> completedBuilds(Connection connection, Span span, int limit) throws SQLException {
        return Rows.list(
                connection,
                "SELECT " + COLUMNS + " FROM events WHERE type = 'build.completed' AND id >= ? AND id < ?"
                        + " ORDER BY id DESC LIMIT " + limit,
                row -> read(connection, row),
                span.from(),
                span.before());
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
                    row.getString("receipt"),
                    Rows.instant(row, "not_before"));
        } catch (IOException e) {
            throw new SQLException("a kept event's data can't be read", e);
        }
    }
}
