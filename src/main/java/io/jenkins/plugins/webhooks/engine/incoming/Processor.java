package io.jenkins.plugins.webhooks.engine.incoming;

import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.incoming.Receipts.Finished;
import io.jenkins.plugins.webhooks.engine.observe.Metrics;
import io.jenkins.plugins.webhooks.engine.store.EventLog;
import io.jenkins.plugins.webhooks.engine.store.Pump;
import io.jenkins.plugins.webhooks.engine.store.Store;
import io.jenkins.plugins.webhooks.engine.store.StoreException;
import io.jenkins.plugins.webhooks.engine.store.Worklist;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Does the work of accepted receipts, oldest first, and stores each outcome together with the events it raised. */
final class Processor implements Pump.Step {
    private static final int BATCH = 32;

    /** Bodies of so many bytes may be in work at once; one alone may be larger. */
    private static final int MOST_BYTES = 32 * 1024 * 1024;

    /** For so long servers that share a store may differ in what is configured. */
    private static final Duration CHANGE = Duration.ofMinutes(10);

    private final Store store;
    private final ReceiptWork work;
    private final Clock clock;
    private final Metrics metrics;
    private final Runnable raised;

    /**
     * Makes it.
     *
     * @param raised called after events were stored
     */
    Processor(Store store, ReceiptWork work, Clock clock, Metrics metrics, Runnable raised) {
        this.store = store;
        this.work = work;
        this.clock = clock;
        this.metrics = metrics;
        this.raised = raised;
    }

    @Override
    public Duration run() {
        Instant taken = clock.instant();
        List<Receipts.Taken> batch = Receipts.take(store, taken, BATCH);
        List<CompletableFuture<?>> commits = new ArrayList<>(batch.size());
        StoreException unread = null;
        long bytes = 0;
        for (Receipts.Taken each : batch) {
            try {
                bytes += isOurs(each, taken) ? begin(each, commits) : 0;
            } catch (StoreException e) {
                // One that can't be read must not keep back the others.
                unread = e;
            }
            if (bytes > MOST_BYTES) {
                end(commits);
                bytes = 0;
            }
        }
        end(commits);
        if (batch.isEmpty()) {
            return IDLE;
        }
        raised.run();
        if (unread != null) {
            throw unread;
        }
        return Duration.ZERO;
    }

    /** Gives the size of the body that is in work until the commit. */
    private long begin(Receipts.Taken taken, List<CompletableFuture<?>> commits) {
        Optional<Receipts.Work> found = store.read(connection -> Receipts.work(connection, taken.id()));
        found.ifPresent(receipt -> commits.add(finish(receipt, work.run(receipt))));
        return found.map(receipt -> receipt.body().length).orElse(0);
    }

    private static void end(List<CompletableFuture<?>> commits) {
        commits.forEach(CompletableFuture::join);
        commits.clear();
    }

    /** What is not is left until its lease runs out, for a server that knows the webhook or has the time. */
    private boolean isOurs(Receipts.Taken receipt, Instant taken) {
        Instant now = clock.instant();
        boolean known = !store.isShared()
                || work.knows(receipt.webhook())
                || receipt.receivedAt().isBefore(now.minus(CHANGE));
        return known && Worklist.mayBegin(store, taken, now);
    }

    private CompletableFuture<?> finish(Receipts.Work receipt, ReceiptWork.Result result) {
        Finished finished = result.finished();
        List<EventLog.Packed> events =
                result.events().stream().map(EventLog::pack).toList();
        return store.write(connection -> {
                    Receipts.finish(connection, receipt.id(), finished);
                    for (EventLog.Packed event : events) {
                        EventLog.add(connection, event);
                    }
                    for (HeldActions.Held held : result.held()) {
                        HeldActions.add(connection, held);
                    }
                    for (Forwarding.Ready delivery : result.deliveries()) {
                        delivery.add(connection);
                    }
                    Originals.forget(connection, receipt.id());
                    return null;
                })
                .thenRun(() -> count(receipt, finished, result.events()));
    }

    private void count(Receipts.Work receipt, Finished finished, List<Event> events) {
        metrics.processed(receipt.webhook(), finished.state().name().toLowerCase(Locale.ROOT));
        events.forEach(event -> metrics.published());
        if (!events.isEmpty()) {
            metrics.reported(receipt.webhook(), Mapping.kind(events.get(0)));
        }
    }
}
