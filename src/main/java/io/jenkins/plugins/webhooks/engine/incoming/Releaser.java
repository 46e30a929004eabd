package io.jenkins.plugins.webhooks.engine.incoming;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.incoming.HeldActions.Held;
import io.jenkins.plugins.webhooks.engine.incoming.Receipts.Kept;
import io.jenkins.plugins.webhooks.engine.incoming.Receipts.Work;
import io.jenkins.plugins.webhooks.engine.observe.Metrics;
import io.jenkins.plugins.webhooks.engine.store.EventLog;
import io.jenkins.plugins.webhooks.engine.store.Pump;
import io.jenkins.plugins.webhooks.engine.store.Store;
import io.jenkins.plugins.webhooks.engine.store.Worklist;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Does actions that were held, when their time has come. They wait in the store, so a restart loses none. */
final class Releaser implements Pump.Step {
    private static final int BATCH = 16;

    private final Store store;
    private final Supplier<Doors> doors;
    private final ReceiptReading reading;
    private final Clock clock;
    private final Metrics metrics;
    private final Runnable raised;

    /**
     * Makes it.
     *
     * @param raised called after events were stored
     */
    Releaser(
            Store store, Supplier<Doors> doors, ReceiptReading reading, Clock clock, Metrics metrics, Runnable raised) {
        this.store = store;
        this.doors = doors;
        this.reading = reading;
        this.clock = clock;
        this.metrics = metrics;
        this.raised = raised;
    }

    @Override
    public Duration run() {
        Instant now = clock.instant();
        List<Held> due = HeldActions.take(store, now, BATCH);
        for (Held held : due) {
            if (Worklist.mayBegin(store, now, clock.instant())) {
                release(held);
            }
        }
        if (!due.isEmpty()) {
            return Duration.ZERO;
        }
        Instant next = store.read(connection -> HeldActions.next(connection, now));
        return next == null || next.isAfter(now.plus(IDLE)) ? IDLE : Duration.between(now, next);
    }

    private void release(Held held) {
        Optional<Work> work = store.read(connection -> Receipts.work(connection, held.receipt()));
        Optional<Kept> kept = store.read(connection -> Receipts.find(connection, held.receipt()));
        if (work.isEmpty() || kept.isEmpty()) {
            finish(held, null, List.of());
            return;
        }
        Trace trace = new Trace(clock, work.get().trace());
        List<Outcome.Link> links =
                new ArrayList<>(ReceiptReader.links(kept.get().links()));
        List<Event> events = new ArrayList<>();
        String failure = perform(held, work.get(), trace, links, events);
        Receipt receipt = kept.get().receipt();
        finish(
                held,
                new Receipts.Finished(
                        failure.isEmpty() ? receipt.state() : ReceiptState.FAILED,
                        failure.isEmpty() ? receipt.reason() : failure,
                        receipt.event(),
                        clock.instant(),
                        trace.json(),
                        links),
                events);
    }

    /** Gives the reason if it failed, otherwise an empty text. */
    private String perform(Held held, Work work, Trace trace, List<Outcome.Link> links, List<Event> events) {
        Optional<Door> door = doors.get().named(work.webhook());
        Optional<Action> action = door.flatMap(found -> action(found, held));
        if (action.isEmpty()) {
            String reason = held.name() + ": was held, but the incoming webhook was changed meanwhile";
            trace.stopped("action", reason);
            return reason;
        }
        try {
            Accepted accepted = reading.read(work, door.get(), new Trace(clock));
            Performance performance = new Performance(accepted, trace);
            performance.perform(action.get(), held.position(), clock.instant());
            links.addAll(performance.links());
            events.addAll(performance.events());
            return performance.failure();
        } catch (StoppedException e) {
            trace.stopped(e.stage(), e.getMessage());
            return held.name() + ": " + e.getMessage();
        }
    }

    private static Optional<Action> action(Door door, Held held) {
        List<Action> actions = door.webhook().actions();
        return held.position() < actions.size()
                        && actions.get(held.position()).name().equals(held.name())
                ? Optional.of(actions.get(held.position()))
                : Optional.empty();
    }

    private void finish(Held held, @CheckForNull Receipts.Finished finished, List<Event> events) {
        List<EventLog.Packed> packed = events.stream().map(EventLog::pack).toList();
        store.write(connection -> {
                    if (finished != null) {
                        Receipts.finish(connection, held.receipt(), finished);
                    }
                    for (EventLog.Packed event : packed) {
                        EventLog.add(connection, event);
                    }
                    HeldActions.remove(connection, held);
                    return null;
                })
                .join();
        if (!events.isEmpty()) {
            events.forEach(event -> metrics.published());
            raised.run();
        }
    }
}
