package io.jenkins.plugins.webhooks.engine.incoming;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.incoming.HeldActions.Held;
import io.jenkins.plugins.webhooks.engine.incoming.Receipts.Finished;
import io.jenkins.plugins.webhooks.engine.incoming.Receipts.Work;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The work of one receipt: read it, raise its events, do its actions. Every end has a reason in words. */
final class ReceiptWork {
    private static final Logger LOGGER = LoggerFactory.getLogger(ReceiptWork.class);

    private final Supplier<Doors> doors;
    private final ReceiptReading reading;
    private final Clock clock;
    private final Forwards forwards;

    ReceiptWork(Supplier<Doors> doors, ReceiptReading reading, Clock clock, Forwards forwards) {
        this.doors = doors;
        this.reading = reading;
        this.clock = clock;
        this.forwards = forwards;
    }

    /** How it ended, what to raise, what is still to be done and what goes on, all to be stored at once. */
    record Result(Finished finished, List<Event> events, List<Held> held, List<Forwarding.Ready> deliveries) {}

    /** Whether a webhook is one of ours. */
    boolean knows(String webhook) {
        return doors.get().named(webhook).isPresent();
    }

    Result run(Work work) {
        Trace trace = new Trace(clock, work.trace());
        try {
            return run(work, trace);
        } catch (StoppedException e) {
            trace.stopped(e.stage(), e.getMessage());
            return stopped(e.state(), e.getMessage(), e.event(), trace);
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            LOGGER.error("The work of receipt {} failed", work.id(), e);
            String reason = "a fault of ours: " + e;
            trace.stopped("work", reason);
            return stopped(ReceiptState.FAILED, reason, null, trace);
        }
    }

    private Result run(Work work, Trace trace) throws StoppedException {
        Door door = doors.get()
                .named(work.webhook())
                .orElseThrow(() -> new StoppedException("webhook", "the incoming webhook was removed meanwhile"));
        Accepted accepted = reading.read(work, door, trace);
        for (Event event : accepted.events()) {
            trace.passed("event", "raised " + event.type());
        }
        List<Action> actions = door.webhook().actions();
        Performance performance = new Performance(work, accepted, trace, forwards);
        if (door.provider().isConnectionTest(accepted.event(), accepted.payload())) {
            if (!actions.isEmpty()) {
                trace.passed("action", "none: this is the sender's connection test");
            }
        } else {
            performance.start(actions, clock.instant());
        }
        boolean failed = !performance.failure().isEmpty();
        String reason =
                failed ? performance.failure() : summary(accepted.events().size(), actions);
        Finished finished = new Finished(
                failed ? ReceiptState.FAILED : ReceiptState.ACTED,
                reason,
                accepted.event(),
                clock.instant(),
                trace.json(),
                performance.links());
        List<Event> events = new ArrayList<>(accepted.events());
        events.addAll(performance.events());
        return new Result(finished, events, performance.held(), performance.deliveries());
    }

    private static String summary(int events, List<Action> all) {
        long actions = all.stream().filter(Action::isConfigured).count();
        return "raised " + events + (events == 1 ? " event" : " events")
                + (actions == 0 ? "" : ", did " + actions + (actions == 1 ? " action" : " actions"));
    }

    private Result stopped(ReceiptState state, String reason, @CheckForNull String event, Trace trace) {
        return new Result(
                new Finished(state, reason, event, clock.instant(), trace.json(), List.of()),
                List.of(),
                List.of(),
                List.of());
    }
}
