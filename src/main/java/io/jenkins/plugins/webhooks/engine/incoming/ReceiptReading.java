package io.jenkins.plugins.webhooks.engine.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.incoming.Receipts.Work;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import io.jenkins.plugins.webhooks.engine.rule.ExpressionException;
import io.jenkins.plugins.webhooks.engine.security.StoredHeaders;
import java.util.List;
import okhttp3.Headers;

/** From what is stored of a receipt to what rules and actions see: parse, validate, map, when, filter,
 * transform. */
final class ReceiptReading {
    private final EventsOfReceipt events;

    ReceiptReading(String source) {
        this.events = new EventsOfReceipt(source);
    }

    /**
     * Reads a receipt.
     *
     * @throws StoppedException if its body can't be read, the filter does not want it or a rule fails
     */
    Accepted read(Work work, Door door, Trace trace) throws StoppedException {
        Headers headers = StoredHeaders.read(work.headers());
        JsonNode payload = parse(work);
        String name = door.provider().event(headers, payload);
        trace.passed("parse", "event " + name);
        validate(door, payload, name, trace);
        Accepted accepted = accepted(work, door, name, headers, payload, trace);
        accepted = accepted.with(door.rules().when().select(accepted, trace));
        filter(door, accepted, trace);
        return door.transform() == null ? accepted : transform(door, accepted, trace);
    }

    private static JsonNode parse(Work work) throws StoppedException {
        try {
            return Payload.read(work.contentType(), work.body());
        } catch (UnreadablePayloadException e) {
            throw new StoppedException("parse", e.getMessage());
        }
    }

    private Accepted accepted(Work work, Door door, String name, Headers headers, JsonNode payload, Trace trace)
            throws StoppedException {
        String provider = door.provider().name();
        List<Event> raised = events.of(door, work, name, headers, payload);
        Expression mapping = door.rules().mapping();
        if (mapping == null) {
            return new Accepted(work.id(), work.webhook(), provider, name, headers, payload, raised);
        }
        Mapping report = Mapping.of(mapping, provider, payload, trace);
        return new Accepted(
                work.id(),
                work.webhook(),
                provider,
                report.name(),
                headers,
                payload,
                EventsOfReceipt.withRaw(raised, report.apply(raised.get(0), provider)));
    }

    private static void validate(Door door, JsonNode payload, String name, Trace trace) throws StoppedException {
        if (door.rules().validation() == null) {
            return;
        }
        List<String> violations = door.rules().validation().violations(payload);
        if (!violations.isEmpty()) {
            throw new StoppedException(
                    "validate",
                    "the payload does not meet the schema: " + String.join("; ", violations),
                    name,
                    List.of());
        }
        trace.passed("validate", "the payload meets the schema");
    }

    private static void filter(Door door, Accepted accepted, Trace trace) throws StoppedException {
        if (door.filter() == null) {
            return;
        }
        try {
            if (!door.filter().test(accepted.document())) {
                throw StoppedException.ignored("filter", "the filter did not want it", accepted.event());
            }
        } catch (ExpressionException e) {
            throw new StoppedException("filter", e.getMessage(), accepted.event(), List.of());
        }
        trace.passed("filter", "the filter wants it");
    }

    private static Accepted transform(Door door, Accepted accepted, Trace trace) throws StoppedException {
        try {
            JsonNode data = door.transform().evaluate(accepted.document());
            trace.passed("transform", "the raw event's data was replaced");
            return accepted.with(
                    EventsOfReceipt.withData(accepted.events(), data.isMissingNode() ? NullNode.instance : data));
        } catch (ExpressionException e) {
            throw new StoppedException("transform", e.getMessage(), accepted.event(), List.of());
        }
    }
}
