package io.jenkins.plugins.webhooks.engine.incoming;

import io.jenkins.plugins.webhooks.engine.observe.Metrics;
import io.jenkins.plugins.webhooks.engine.store.Pump;
import io.jenkins.plugins.webhooks.engine.store.Store;
import java.time.Clock;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;

/** Where accepted receipts are worked on: one thread for what is new, one for what was held. */
public final class Workshop implements AutoCloseable {
    private final Pump processor;
    private final Pump releaser;
    private final Runnable raised;
    private final Forwarding forwarding;

    /**
     * Makes it, not started yet.
     *
     * @param doors the incoming webhooks in force now
     * @param source URI reference of this installation, with a slash at its end
     * @param raised called after events were stored
     * @param forwarding where requests go on to
     */
    public Workshop(
            Store store,
            Supplier<Doors> doors,
            String source,
            Clock clock,
            Metrics metrics,
            Runnable raised,
            Forwarding forwarding,
            ThreadFactory threads) {
        Forwards forwards = new Forwards(store, forwarding);
        ReceiptReading reading = new ReceiptReading(source);
        ReceiptWork work = new ReceiptWork(doors, reading, clock, forwards);
        this.releaser =
                new Pump("releaser", new Releaser(store, doors, reading, clock, metrics, raised, forwards), threads);
        this.processor = new Pump("processor", new Processor(store, work, clock, metrics, this::done), threads);
        this.raised = raised;
        this.forwarding = forwarding;
    }

    private void done() {
        raised.run();
        forwarding.stored();
        releaser.wake();
    }

    /** Begins. */
    public void start() {
        processor.start();
        releaser.start();
    }

    /** Says that a receipt is there. */
    public void wake() {
        processor.wake();
    }

    @Override
    public void close() {
        processor.close();
        releaser.close();
    }
}
