package io.jenkins.plugins.webhooks.engine.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.incoming.Receipts.Work;
import io.jenkins.plugins.webhooks.engine.incoming.provider.Normalised;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Headers;

/**
 * Every accepted receipt is an event: the raw one first, then one for each thing it reports in the shape that all
 * systems share.
 */
final class EventsOfReceipt {
    private final String source;

    EventsOfReceipt(String source) {
        this.source = source;
    }

    /** Ids follow from the receipt's, so that work done again after a crash gives the same events. */
    List<Event> of(Door door, Work work, String name, Headers headers, JsonNode payload) {
        List<Normalised> normalised = door.provider().normalise(name, headers, payload);
        String subject = normalised.isEmpty() ? null : normalised.get(0).subject();
        List<Event> events = new ArrayList<>(normalised.size() + 1);
        events.add(event(work, 0, door.provider().name() + "." + name, subject, Severity.INFO, payload));
        for (Normalised each : normalised) {
            events.add(event(work, events.size(), each.type(), each.subject(), each.severity(), each.data()));
        }
        return events;
    }

    /** The same events, the first one replaced. */
    static List<Event> withRaw(List<Event> events, Event raw) {
        List<Event> changed = new ArrayList<>(events);
        changed.set(0, raw);
        return changed;
    }

    /** The same events, with other data in the raw one. */
    static List<Event> withData(List<Event> events, JsonNode data) {
        List<Event> changed = new ArrayList<>(events);
        Event raw = events.get(0);
        changed.set(
                0,
                new Event(
                        raw.id(),
                        raw.type(),
                        raw.source(),
                        raw.subject(),
                        raw.time(),
                        raw.severity(),
                        data,
                        raw.receipt()));
        return changed;
    }

    private Event event(Work work, int index, String type, String subject, Severity severity, JsonNode data) {
        return new Event(
                work.id() + "-" + index,
                type,
                source + "webhook/" + work.webhook(),
                subject,
                work.receivedAt(),
                severity,
                data,
                work.id());
    }
}
