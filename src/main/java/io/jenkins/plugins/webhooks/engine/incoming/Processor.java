package io.jenkins.plugins.webhooks.engine.incoming;

import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.incoming.Receipts.Finished;
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
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/** Does the work of accepted receipts, oldest first, and stores each outcome together with the events it raised. */
final class Processor implements Pump.Step {
    private static final int BATCH = 32;

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
        List<Receipts.Work> batch = Receipts.take(store, taken, BATCH);
        List<CompletableFuture<?>> commits = new ArrayList<>(batch.size());
        for (Receipts.Work each : batch) {
            if (isOurs(each, taken)) {
                commits.add(finish(each, work.run(each)));
            }
        }
        commits.forEach(CompletableFuture::join);
        if (batch.isEmpty()) {
            return IDLE;
        }
        raised.run();
        return Duration.ZERO;
    }

    /** What is not is left until its lease runs out, for a server that knows the webhook or has the time. */
    private boolean isOurs(Receipts.Work receipt, Instant taken) {
        Instant now = clock.instant();
        boolean known =
                !store.isShared() || work.knows(receipt) || receipt.receivedAt().isBefore(now.minus(CHANGE));
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
