package io.jenkins.plugins.webhooks.engine.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.incoming.Receipts.Finished;
import io.jenkins.plugins.webhooks.engine.incoming.Receipts.Work;
import io.jenkins.plugins.webhooks.engine.rule.ExpressionException;
import io.jenkins.plugins.webhooks.engine.security.StoredHeaders;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import okhttp3.Headers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The work of one receipt: parse, filter, transform, events, actions. Every end has a reason in words. */
public final class ReceiptWork {
    private static final Logger LOGGER = LoggerFactory.getLogger(ReceiptWork.class);

    private final Supplier<Doors> doors;
    private final EventsOfReceipt events;
    private final Clock clock;

    /**
     * Makes it.
     *
     * @param doors the incoming webhooks in force now
     * @param source URI reference of this installation, with a slash at its end
     */
    public ReceiptWork(Supplier<Doors> doors, String source, Clock clock) {
        this.doors = doors;
        this.events = new EventsOfReceipt(source);
        this.clock = clock;
    }

    /** How it ended, and the events to store with that. */
    record Result(Finished finished, List<Event> events) {}

    Result run(Work work) {
        Trace trace = new Trace(clock, work.trace());
        List<Outcome.Link> links = new ArrayList<>();
        try {
            return run(work, trace, links);
        } catch (StoppedException e) {
            trace.stopped(e.stage(), e.getMessage());
            return ended(e.state(), e.getMessage(), e.event(), trace, links, e.events());
        } catch (RuntimeException | StackOverflowError e) {
            LOGGER.error("The work of receipt {} failed", work.id(), e);
            String reason = "a fault of ours: " + e;
            trace.stopped("work", reason);
            return ended(ReceiptState.FAILED, reason, null, trace, links, List.of());
        }
    }

    private Result run(Work work, Trace trace, List<Outcome.Link> links) throws StoppedException {
        Door door = doors.get()
                .named(work.webhook())
                .orElseThrow(() -> new StoppedException("webhook", "the incoming webhook was removed meanwhile"));
        Headers headers = StoredHeaders.read(work.headers());
        JsonNode payload = parse(work);
        String name = door.provider().event(headers, payload);
        trace.passed("parse", "event " + name);
        List<Event> raised = events.of(door, work, name, headers, payload);
        Accepted accepted = accepted(work, door, name, headers, payload, raised);
        filter(door, accepted, trace);
        if (door.transform() != null) {
            raised = transform(door, accepted, trace);
            accepted = accepted(work, door, name, headers, payload, raised);
        }
        for (Event event : raised) {
            trace.passed("event", "raised " + event.type());
        }
        act(door, accepted, trace, links);
        return ended(ReceiptState.ACTED, summary(door, raised), name, trace, links, raised);
    }

    private static Accepted accepted(
            Work work, Door door, String name, Headers headers, JsonNode payload, List<Event> raised) {
        return new Accepted(
                work.id(), work.webhook(), door.provider().name(), name, headers, payload, raised);
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

    private static List<Event> transform(Door door, Accepted accepted, Trace trace) throws StoppedException {
        try {
            JsonNode data = door.transform().evaluate(accepted.document());
            trace.passed("transform", "the raw event's data was replaced");
            return EventsOfReceipt.withData(accepted.events(), data.isMissingNode() ? NullNode.instance : data);
        } catch (ExpressionException e) {
            throw new StoppedException("transform", e.getMessage(), accepted.event(), List.of());
        }
    }

    /** An action that fails does not stop the others; the receipt then counts as failed, its events are raised. */
    private static void act(Door door, Accepted accepted, Trace trace, List<Outcome.Link> links)
            throws StoppedException {
        List<String> failures = new ArrayList<>();
        for (Action action : door.webhook().actions()) {
            try {
                Outcome outcome = action.run(accepted);
                links.addAll(outcome.links());
                trace.passed("action", action.name() + ": " + outcome.detail());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                failures.add(action.name() + ": interrupted");
            } catch (Exception e) {
                LOGGER.warn("Action '{}' of receipt {} failed", action.name(), accepted.receipt(), e);
                failures.add(action.name() + ": " + (e.getMessage() == null ? e.toString() : e.getMessage()));
            }
        }
        if (!failures.isEmpty()) {
            throw new StoppedException("action", String.join("; ", failures), accepted.event(), accepted.events());
        }
    }

    private static String summary(Door door, List<Event> raised) {
        int actions = door.webhook().actions().size();
        return "raised " + raised.size() + (raised.size() == 1 ? " event" : " events")
                + (actions == 0 ? "" : ", did " + actions + (actions == 1 ? " action" : " actions"));
    }

    private Result ended(
            ReceiptState state,
            String reason,
            String event,
            Trace trace,
            List<Outcome.Link> links,
            List<Event> raised) {
        return new Result(new Finished(state, reason, event, clock.instant(), trace.json(), links), raised);
    }
}
