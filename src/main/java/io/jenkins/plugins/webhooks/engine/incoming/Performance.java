package io.jenkins.plugins.webhooks.engine.incoming;

import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.incoming.HeldActions.Held;
import io.jenkins.plugins.webhooks.engine.incoming.Receipts.Work;
import io.jenkins.plugins.webhooks.engine.rule.ExpressionException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does actions and collects what came of them. One that fails does not stop the others; the receipt then counts as
 * failed, its events are raised all the same.
 */
final class Performance {
    private static final Logger LOGGER = LoggerFactory.getLogger(Performance.class);

    private final Work work;
    private final Accepted accepted;
    private final Trace trace;
    private final Forwards forwards;
    private final List<Outcome.Link> links = new ArrayList<>();
    private final List<Held> held = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Forwarding.Ready> deliveries = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    Performance(Work work, Accepted accepted, Trace trace, Forwards forwards) {
        this.work = work;
        this.accepted = accepted;
        this.trace = trace;
        this.forwards = forwards;
    }

    /** Does what is due and keeps the rest for later. */
    void start(List<Action> actions, Instant now) {
        for (int position = 0; position < actions.size(); position++) {
            Action action = actions.get(position);
            try {
                Instant due = Timetable.due(action.schedule(), accepted, now);
                if (due.isAfter(now)) {
                    held.add(new Held(accepted.receipt(), position, action.name(), due));
                    trace.passed("action", action.name() + ": held until " + due);
                } else {
                    perform(action, position, now);
                }
            } catch (ExpressionException e) {
                failed(action, e.getMessage());
            }
        }
    }

    /**
     * Does an action now.
     *
     * @param position among the webhook's actions, from 0
     */
    void perform(Action action, int position, Instant now) {
        try {
            Outcome outcome = action.run(accepted);
            for (ForwardSettings each : outcome.forwards()) {
                deliveries.add(forwards.of(work, accepted, each));
            }
            links.addAll(outcome.links());
            for (int i = 0; i < outcome.raised().size(); i++) {
                raise(outcome.raised().get(i), accepted.receipt() + "-" + position + "." + i, now);
            }
            outcome.detail().lines().forEach(line -> trace.passed("action", action.name() + ": " + line));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failed(action, "interrupted");
        } catch (Exception e) {
            failed(action, e.getMessage() == null ? e.toString() : e.getMessage(), e);
        } catch (LinkageError | AssertionError | StackOverflowError e) {
            // What an action of another plugin throws whose own parts are missing or broken; it is that action's
            // affair.
            failed(action, e.toString(), e);
        }
    }

    private void failed(Action action, String reason, Throwable cause) {
        LOGGER.warn("Action '{}' of receipt {} failed", action.name(), accepted.receipt(), cause);
        failed(action, reason);
    }

    /** The id follows from receipt and action, so that an action that is done again raises the same event. */
    private void raise(Outcome.Raised raised, String id, Instant now) {
        Event own = accepted.events().get(0);
        events.add(new Event(
                id,
                raised.type(),
                own.source(),
                raised.subject(),
                now,
                raised.severity(),
                raised.data(),
                accepted.receipt()));
    }

    private void failed(Action action, String reason) {
        failures.add(action.name() + ": " + reason);
        trace.stopped("action", action.name() + ": " + reason);
    }

    List<Outcome.Link> links() {
        return links;
    }

    /** What the actions raised. */
    List<Event> events() {
        return events;
    }

    /** What goes on. */
    List<Forwarding.Ready> deliveries() {
        return deliveries;
    }

    List<Held> held() {
        return held;
    }

    /** Why it failed, in words; empty if nothing did. */
    String failure() {
        return String.join("; ", failures);
    }
}
