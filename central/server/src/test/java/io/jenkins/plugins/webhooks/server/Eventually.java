package io.jenkins.plugins.webhooks.server;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Looks again and again until something is so, up to a bound. */
public final class Eventually {
    private static final Duration BETWEEN = Duration.ofMillis(20);

    /** Only a test that fails waits so long, on whatever machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private Eventually() {}

    /** What was looked for, as soon as it fits; for a minute. */
    public static <T> T get(Callable<T> look, Predicate<T> fits) throws Exception {
        return get(PATIENCE, look, fits);
    }

    /** The same, for what takes its time. */
    public static <T> T get(Duration bound, Callable<T> look, Predicate<T> fits) throws Exception {
        long start = System.nanoTime();
        while (true) {
            T seen = look.call();
            if (fits.test(seen)) {
                return seen;
            }
            if (System.nanoTime() - start > bound.toNanos()) {
                fail("after " + bound + " still " + seen);
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }
}
