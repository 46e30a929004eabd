package io.jenkins.plugins.webhooks.engine.store;

import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a step of work again and again: at once when woken, otherwise when the step said it has something due. The store
 * is the only queue, so a wake-up that comes too early or twice does no harm and none is needed after a crash.
 */
public final class Pump implements AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger(Pump.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final String name;
    private final Step step;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread;
    private boolean woken;
    private boolean closed;

    /** Starts a thread that runs the step. */
    public Pump(String name, Step step, ThreadFactory threads) {
        this.name = name;
        this.step = step;
        this.thread = threads.newThread(this::loop);
    }

    /** Begins, unless it is closed already. */
    public void start() {
        if (!isClosed()) {
            thread.start();
        }
    }

    /** Says that there may be something to do. */
    public void wake() {
        lock.lock();
        try {
            woken = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void loop() {
        while (await(run())) {
            // Each turn does what is due.
        }
    }

    private Duration run() {
        try {
            return step.run();
        } catch (RuntimeException | Error e) {
            // Errors too: code of other plugins runs in here, and a pump that has stopped would not start again.
            if (!isClosed()) {
                LOGGER.error("The {} failed and tries again", name, e);
            }
            return AFTER_FAILURE;
        }
    }

    /** Waits; false means the pump is closed. */
    private boolean await(Duration atMost) {
        lock.lock();
        try {
            long nanos = atMost.toNanos();
            while (!woken && !closed && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            woken = false;
            return !closed;
        } catch (InterruptedException e) {
            return false;
        } finally {
            lock.unlock();
        }
    }

    private boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** Lets the running step end, for at most ten seconds, and starts no other. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Does what is due. */
    @FunctionalInterface
    public interface Step {
        /** Longest wait of a step that knows of nothing due: a lost wake-up costs no more than this. */
        Duration IDLE = Duration.ofSeconds(5);

        /** Does what is due and tells how long nothing will be; zero if there is more to do now. */
        Duration run();
    }
}
