package io.jenkins.plugins.webhooks.server;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Looks again and again until something is so, up to a bound. */
public final class Eventually {
    private static final Duration BETWEEN = Duration.ofMillis(20);

    private Eventually() {}

    /** What was looked for, as soon as it fits. */
    public static <T> T get(Duration bound, Callable<T> look, Predicate<T> fits) throws Exception {
        long end = System.nanoTime() + bound.toNanos();
        while (true) {
            T seen = look.call();
            if (fits.test(seen)) {
                return seen;
            }
            if (System.nanoTime() > end) {
                fail("after " + bound + " still " + seen);
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }
}
