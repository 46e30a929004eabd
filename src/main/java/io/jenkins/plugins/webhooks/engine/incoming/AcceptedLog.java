package io.jenkins.plugins.webhooks.engine.incoming;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.store.Store;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps proven requests; now and then forgets what no longer serves to know a repeat. */
final class AcceptedLog {
    private static final int BETWEEN_PRUNINGS = 1000;

    private final Store store;
    private final AtomicInteger count = new AtomicInteger();

    AcceptedLog(Store store) {
        this.store = store;
    }

    /**
     * Stores a receipt.
     *
     * @param replayUntil until when the same body under another id counts as a replay; null for not at all
     * @return completes when it is durable, with the id of the receipt it repeats or null
     */
    CompletableFuture<String> keep(NewReceipt receipt, @CheckForNull Instant replayUntil) {
        boolean prune = count.getAndIncrement() % BETWEEN_PRUNINGS == 0;
        return store.write(connection -> {
            if (prune) {
                Replays.prune(connection, receipt.receivedAt());
            }
            return Receipts.accept(connection, receipt, replayUntil);
        });
    }
}
