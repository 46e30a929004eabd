package io.jenkins.plugins.webhooks.engine.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.util.Map;

/** Writes events in the formats of {@link BodyFormat}. */
public final class EventWriter {
    private EventWriter() {}

    /**
     * The event's JSON form: what filters see and what is sent.
     *
     * @return {@code id, type, source, subject, time, severity, receipt, data}
     */
    public static ObjectNode document(Event event) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("id", event.id());
        node.put("type", event.type());
        node.put("source", event.source());
        node.put("subject", event.subject());
        node.put("time", event.time().toString());
        node.put("severity", event.severity().name().toLowerCase(java.util.Locale.ROOT));
        node.put("receipt", event.receipt());
        node.set("data", event.data());
        return node;
    }

    /**
     * Writes an event.
     *
     * @param replacement what a transform made of the event: the whole body in our own JSON, the data in CloudEvents;
     *     null if there is none
     */
    public static Rendered write(Event event, BodyFormat format, @CheckForNull JsonNode replacement) {
        if (format == BodyFormat.JSON) {
            JsonNode body = replacement == null ? document(event) : replacement;
            return new Rendered("application/json", Map.of(), Json.bytes(body));
        }
        JsonNode data = replacement == null ? event.data() : replacement;
        return format == BodyFormat.CLOUDEVENTS ? CloudEvents.structured(event, data) : CloudEvents.binary(event, data);
    }
}
