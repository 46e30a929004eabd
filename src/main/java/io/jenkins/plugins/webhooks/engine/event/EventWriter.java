package io.jenkins.plugins.webhooks.engine.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** Writes events as JSON. */
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
        node.put("severity", event.severity().name().toLowerCase(Locale.ROOT));
        node.put("receipt", event.receipt());
        node.set("data", event.data());
        return node;
    }
}
