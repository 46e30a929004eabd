package io.jenkins.plugins.webhooks.engine.incoming;

import io.jenkins.plugins.webhooks.engine.store.Store;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * Keeps refused requests for people to look at, without making anybody wait: strangers must not be able to keep the
 * disk busy, so beyond a rate they are only counted.
 */
final class RejectionLog {
    private static final int PER_SECOND = 50;
    private static final int BETWEEN_TRIMS = 500;

    private final Store store;
    private final Clock clock;
    private long second;
    private int inSecond;
    private int sinceTrim;

    RejectionLog(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Keeps one, or only drops it.
     *
     * @param refused made only if it is kept
     */
    void keep(Supplier<NewReceipt> refused) {
        if (permitted()) {
            NewReceipt receipt = refused.get();
            boolean trim = trimIsDue();
            store.write(connection -> {
                Receipts.keep(connection, receipt);
                if (trim) {
                    Receipts.trimUnproven(connection);
                }
                return null;
            });
        }
    }

    private synchronized boolean permitted() {
        long now = clock.instant().getEpochSecond();
        if (now != second) {
            second = now;
            inSecond = 0;
        }
        return ++inSecond <= PER_SECOND;
    }

    private synchronized boolean trimIsDue() {
        sinceTrim = (sinceTrim + 1) % BETWEEN_TRIMS;
        return sinceTrim == 0;
    }
}
