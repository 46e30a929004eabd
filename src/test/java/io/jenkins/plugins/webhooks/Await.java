package io.jenkins.plugins.webhooks;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Waits for what another thread brings about. */
public final class Await {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Await() {}

    /**
     * Asks again and again.
     *
     * @throws AssertionError if nothing is there after two minutes
     */
    public static <T> T present(String what, Supplier<Optional<T>> source) throws InterruptedException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < PATIENCE.toNanos()) {
            Optional<T> found = source.get();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(20);
        }
        throw new AssertionError("no " + what + " after " + PATIENCE);
    }
}
