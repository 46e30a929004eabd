package io.jenkins.plugins.webhooks.bench.load;

import java.util.concurrent.atomic.LongAdder;

/** Counts answers over all phases of one subject, the warm-up included. */
final class Tally {
    private final LongAdder sent = new LongAdder();
    private final LongAdder acknowledged = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder unanswered = new LongAdder();

    /** Before the request leaves: it may arrive before its answer does. */
    void sending() {
        sent.increment();
    }

    void answered(int status) {
        (status >= 200 && status < 300 ? acknowledged : refused).increment();
    }

    void unanswered() {
        unanswered.increment();
    }

    long acknowledged() {
        return acknowledged.sum();
    }

    long refused() {
        return refused.sum();
    }

    Ledger ledger(Ledger.Kept kept) {
        return new Ledger(sent.sum(), acknowledged.sum(), refused.sum(), unanswered.sum(), kept);
    }
}
