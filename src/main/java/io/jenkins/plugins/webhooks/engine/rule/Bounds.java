package io.jenkins.plugins.webhooks.engine.rule;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Parser.Symbol;
import com.sun.management.ThreadMXBean;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * What one evaluation may use. It is asked before and after every part of an expression and, by our own functions,
 * inside of what the library would do in one go; what goes beyond ends with an exception.
 */
final class Bounds {
    static final Duration TIME = Duration.ofMillis(500);
    static final int DEPTH = 100;
    /** Bytes allocated by the evaluation, garbage included: so what it holds can't be more either. */
    static final long ALLOCATED = 32L * 1024 * 1024;
    /** Weight of one value, besides that of the document; about bytes. */
    static final long WEIGHT = 4_000_000;
    /** Entries that the library's wildcard may walk: it copies all it has found for each that it adds. */
    private static final int WILDCARD = 10_000;

    private static final ThreadLocal<Bounds> CURRENT = new ThreadLocal<>();
    private static final ThreadMXBean THREADS = threads();

    private final Weights weights = new Weights();
    private final long heaviest;
    private final long deadline = System.nanoTime() + TIME.toNanos();
    private final long allocatedBefore = allocated();
    private int depth;
    private String reason;

    /**
     * Starts the clock.
     *
     * @param document weight of what is evaluated over
     */
    Bounds(long document) {
        this.heaviest = WEIGHT + document;
    }

    @CheckForNull
    private static ThreadMXBean threads() {
        return ManagementFactory.getThreadMXBean() instanceof ThreadMXBean bean
                        && bean.isThreadAllocatedMemorySupported()
                        && bean.isThreadAllocatedMemoryEnabled()
                ? bean
                : null;
    }

    private static long allocated() {
        return THREADS == null ? 0 : THREADS.getCurrentThreadAllocatedBytes();
    }

    /** Those of the evaluation on this thread. */
    static Bounds current() {
        return CURRENT.get();
    }

    void begin() {
        CURRENT.set(this);
    }

    static void end() {
        CURRENT.remove();
    }

    /** Before a part is evaluated. */
    void enter(Symbol part, @CheckForNull Object input) {
        if (++depth > DEPTH) {
            throw exceeded("it is nested or recurses more than " + DEPTH + " levels deep");
        }
        tick();
        Parts.guardRegex(part);
        if (Parts.isWildcard(part) && Weights.entries(input) > WILDCARD) {
            throw exceeded("a wildcard walks at most " + WILDCARD + " entries");
        }
    }

    /** After a part was evaluated. */
    void leave(@CheckForNull Object result) {
        depth--;
        tick();
        weigh(result);
    }

    /** To be called every now and then by whatever takes time. */
    void tick() {
        if (System.nanoTime() - deadline > 0) {
            throw exceeded("it takes more than " + TIME.toMillis() + " ms");
        }
        if (allocated() - allocatedBefore > ALLOCATED) {
            throw exceeded("it needs more than " + ALLOCATED / 1024 / 1024 + " MB of memory");
        }
        if (Thread.currentThread().isInterrupted()) {
            throw exceeded("it was interrupted");
        }
    }

    /** Checks a value, and gives its weight. */
    long weigh(@CheckForNull Object value) {
        long weight = weights.of(value);
        if (weight > heaviest) {
            throw exceeded("a value of it is larger than " + WEIGHT / 1_000_000 + " MB");
        }
        return weight;
    }

    /** Remembers the reason, because the library wraps and renames exceptions on their way. */
    JException exceeded(String why) {
        reason = why;
        return new JException(why, -1);
    }

    /** What was exceeded, or null. */
    @CheckForNull
    String reason() {
        return reason;
    }
}
