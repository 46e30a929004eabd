package io.jenkins.plugins.webhooks.engine.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.incoming.Receipts.Work;
import io.jenkins.plugins.webhooks.engine.rule.ExpressionException;
import io.jenkins.plugins.webhooks.engine.security.StoredHeaders;
import java.util.List;
import okhttp3.Headers;

/** From what is stored of a receipt to what rules and actions see: parse, filter, transform. */
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
        Accepted accepted = new Accepted(
                work.id(),
                work.webhook(),
                door.provider().name(),
                name,
                headers,
                payload,
                events.of(door, work, name, headers, payload));
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
            List<Event> changed =
                    EventsOfReceipt.withData(accepted.events(), data.isMissingNode() ? NullNode.instance : data);
            return new Accepted(
                    accepted.receipt(),
                    accepted.webhook(),
                    accepted.provider(),
                    accepted.event(),
                    accepted.headers(),
                    accepted.payload(),
                    changed);
        } catch (ExpressionException e) {
            throw new StoppedException("transform", e.getMessage(), accepted.event(), List.of());
        }
    }
}
