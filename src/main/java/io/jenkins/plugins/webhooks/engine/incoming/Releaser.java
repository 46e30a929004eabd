package io.jenkins.plugins.webhooks.engine.incoming;

import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.incoming.HeldActions.Held;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does actions that were held, when their time has come. They wait in the store, so a restart loses none. */
final class Releaser implements Pump.Step {
    private static final Logger LOGGER = LoggerFactory.getLogger(Releaser.class);
    private static final int BATCH = 16;

    private final Store store;
    private final Supplier<Doors> doors;
    private final ReceiptReading reading;
    private final Clock clock;
    private final Metrics metrics;
    private final Runnable raised;
    private final Forwards forwards;

    /**
     * Makes it.
     *
     * @param raised called after events were stored
     */
    Releaser(
            Store store,
            Supplier<Doors> doors,
            ReceiptReading reading,
            Clock clock,
            Metrics metrics,
            Runnable raised,
            Forwards forwards) {
        this.store = store;
        this.doors = doors;
        this.reading = reading;
        this.clock = clock;
        this.metrics = metrics;
        this.raised = raised;
        this.forwards = forwards;
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
        Optional<Receipts.Whole> found = store.read(connection -> Receipts.whole(connection, held.receipt()));
        if (found.isEmpty()) {
            store.write(connection -> {
                        HeldActions.remove(connection, held);
                        return null;
                    })
                    .join();
            return;
        }
        Optional<Instant> opens = closedUntil(held, found.get().work());
        if (opens.isPresent()) {
            postpone(held, opens.get(), new Trace(clock, found.get().work().trace()));
            return;
        }
        Receipts.Whole whole = found.get();
        Trace trace = new Trace(clock, whole.work().trace());
        Done done = perform(held, whole.work(), trace);
        List<Outcome.Link> links = new ArrayList<>(ReceiptReader.links(whole.links()));
        links.addAll(done.links());
        Receipt receipt = whole.receipt();
        boolean failed = !done.failure().isEmpty();
        finish(
                held,
                new Receipts.Finished(
                        failed ? ReceiptState.FAILED : receipt.state(),
                        failed ? done.failure() : receipt.reason(),
                        receipt.event(),
                        clock.instant(),
                        trace.json(),
                        links),
                done);
    }

    /** A window that was open when the action became due may have closed before anybody was there to do it. */
    private Optional<Instant> closedUntil(Held held, Work work) {
        Instant now = clock.instant();
        return doors.get()
                .named(work.webhook())
                .flatMap(door -> action(door, held))
                .map(action -> action.schedule().window())
                .map(window -> window.next(now))
                .filter(now::isBefore);
    }

    private void postpone(Held held, Instant opens, Trace trace) {
        trace.passed("action", held.name() + ": its window had closed, held until " + opens);
        store.write(connection -> {
                    HeldActions.postpone(connection, held, opens);
                    Receipts.note(connection, held.receipt(), trace.json());
                    return null;
                })
                .join();
    }

    /** What came of it; the failure is empty if it did not fail. */
    private record Done(
            String failure, List<Outcome.Link> links, List<Event> events, List<Forwarding.Ready> deliveries) {
        static Done failed(String reason) {
            return new Done(reason, List.of(), List.of(), List.of());
        }
    }

    private Done perform(Held held, Work work, Trace trace) {
        Optional<Door> door = doors.get().named(work.webhook());
        Optional<Action> action = door.flatMap(found -> action(found, held));
        if (action.isEmpty()) {
            String reason = held.name() + ": was held, but the incoming webhook was changed meanwhile";
            trace.stopped("action", reason);
            return Done.failed(reason);
        }
        try {
            Accepted accepted = reading.read(work, door.get(), new Trace(clock));
            Performance performance = new Performance(work, accepted, trace, forwards);
            performance.perform(action.get(), held.position(), clock.instant());
            return new Done(performance.failure(), performance.links(), performance.events(), performance.deliveries());
        } catch (StoppedException e) {
            trace.stopped(e.stage(), e.getMessage());
            return Done.failed(held.name() + ": " + e.getMessage());
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            LOGGER.error("The held work of receipt {} failed", held.receipt(), e);
            String reason = held.name() + ": a fault of ours: " + e;
            trace.stopped("work", reason);
            return Done.failed(reason);
        }
    }

    private static Optional<Action> action(Door door, Held held) {
        List<Action> actions = door.webhook().actions();
        return held.position() < actions.size()
                        && actions.get(held.position()).name().equals(held.name())
                ? Optional.of(actions.get(held.position()))
                : Optional.empty();
    }

    private void finish(Held held, Receipts.Finished finished, Done done) {
        List<EventLog.Packed> packed =
                done.events().stream().map(EventLog::pack).toList();
        store.write(connection -> {
                    Receipts.finish(connection, held.receipt(), finished);
                    for (EventLog.Packed event : packed) {
                        EventLog.add(connection, event);
                    }
                    for (Forwarding.Ready delivery : done.deliveries()) {
                        delivery.add(connection);
                    }
                    HeldActions.remove(connection, held);
                    Originals.forget(connection, held.receipt());
                    return null;
                })
                .join();
        if (!done.events().isEmpty()) {
            done.events().forEach(event -> metrics.published());
            raised.run();
        }
        if (!done.deliveries().isEmpty()) {
            forwards.stored();
        }
    }
}
