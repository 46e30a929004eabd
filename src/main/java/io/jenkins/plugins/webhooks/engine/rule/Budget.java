package io.jenkins.plugins.webhooks.engine.rule;

import com.sun.management.ThreadMXBean;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Time and memory that a rule may use on the caller's thread. Whatever takes either asks it now and then. */
class Budget {
    private static final ThreadLocal<Budget> CURRENT = new ThreadLocal<>();
    /** A rule that has to share a busy machine may take longer by the clock than it works, but not without end. */
    private static final int PATIENCE = 20;

    private static final ThreadMXBean THREADS = threads();

    private final Duration time;
    private final long bytes;
    private final long start = System.nanoTime();
    private final long workedBefore = worked();
    private final long allocatedBefore = allocated();
    private String reason;

    /**
     * Starts the clock.
     *
     * @param time of work
     * @param bytes to allocate, garbage included: so what is held can't be more either
     */
    Budget(Duration time, long bytes) {
        this.time = time;
        this.bytes = bytes;
    }

    @CheckForNull
    private static ThreadMXBean threads() {
        return ManagementFactory.getThreadMXBean() instanceof ThreadMXBean bean
                        && bean.isThreadAllocatedMemorySupported()
                        && bean.isThreadAllocatedMemoryEnabled()
                ? bean
                : null;
    }

    /** CPU time of this thread; the clock where the platform does not tell. */
    private static long worked() {
        return THREADS != null && THREADS.isCurrentThreadCpuTimeSupported()
                ? THREADS.getCurrentThreadCpuTime()
                : System.nanoTime();
    }

    /** The clock is cheap and asked first: who has not waited long has not worked long either. */
    private boolean isOver() {
        long waited = System.nanoTime() - start;
        return waited > time.toNanos()
                && (waited > PATIENCE * time.toNanos() || worked() - workedBefore > time.toNanos());
    }

    private static long allocated() {
        return THREADS == null ? 0 : THREADS.getCurrentThreadAllocatedBytes();
    }

    /** That of the rule at work on this thread. */
    static Budget current() {
        return CURRENT.get();
    }

    final void begin() {
        CURRENT.set(this);
    }

    static void end() {
        CURRENT.remove();
    }

    /**
     * Looks at the clock.
     *
     * @throws ExceededException if time or memory are used up, or the thread is interrupted
     */
    final void tick() {
        if (isOver()) {
            throw exceeded("it takes more than " + time.toMillis() + " ms");
        }
        if (allocated() - allocatedBefore > bytes) {
            throw exceeded("it needs more than " + bytes / 1024 / 1024 + " MB of memory");
        }
        if (Thread.currentThread().isInterrupted()) {
            throw exceeded("it was interrupted");
        }
    }

    /** Remembers the reason, because libraries wrap and rename exceptions on their way. */
    final ExceededException exceeded(String why) {
        reason = why;
        return new ExceededException(why);
    }

    /** What was exceeded, or null. */
    @CheckForNull
    final String reason() {
        return reason;
    }
}
