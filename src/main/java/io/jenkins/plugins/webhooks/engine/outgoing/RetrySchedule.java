package io.jenkins.plugins.webhooks.engine.outgoing;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a failed delivery is tried again: exponential waits with full jitter, so that targets that come back are not met
 * by everybody at once, or a list of waits, each a little longer at random for the same reason.
 *
 * @see <a href="https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/">Exponential backoff and
 *     jitter</a>
 */
final class RetrySchedule {
    /** A target may ask for patience, but not for ever. */
    static final Duration MOST_PATIENCE = Duration.ofHours(24);

    private static final Duration LEAST = Duration.ofMillis(100);
    private static final int MAX_SHIFT = 40;
    /** A wait from a list grows by at most a tenth. */
    private static final int SHARE_OF_JITTER = 10;

    private RetrySchedule() {}

    /**
     * The time of the next attempt.
     *
     * @param failed how many attempts have failed, at least 1
     * @param created when the delivery was stored; its total time counts from there
     * @param asked what the target asked for in {@code Retry-After}, or null; never tried earlier
     * @return empty if there were enough attempts or the total time would be over
     */
    static Optional<Instant> next(
            RetrySettings settings,
            int failed,
            Instant created,
            Instant now,
            @CheckForNull Duration asked,
            RandomGenerator random) {
        if (isExhausted(settings, failed)) {
            return Optional.empty();
        }
        Duration wait = settings.waits().isEmpty()
                ? grown(settings, failed, random)
                : listed(settings.waits().get(failed - 1), random);
        if (asked != null && asked.compareTo(wait) > 0) {
            wait = asked.compareTo(MOST_PATIENCE) > 0 ? MOST_PATIENCE : asked;
        }
        Instant next = now.plus(wait);
        return next.isAfter(created.plus(settings.total())) ? Optional.empty() : Optional.of(next);
    }

    /** Why there is no next attempt, in words. */
    static String end(RetrySettings settings, int failed) {
        if (isExhausted(settings, failed)) {
            return "not acknowledged in " + failed + (failed == 1 ? " attempt" : " attempts");
        }
        return "not acknowledged within " + settings.total();
    }

    private static boolean isExhausted(RetrySettings settings, int failed) {
        boolean enough = settings.attempts() > 0 && failed >= settings.attempts();
        return enough
                || !settings.waits().isEmpty() && failed > settings.waits().size();
    }

    private static Duration grown(RetrySettings settings, int failed, RandomGenerator random) {
        long bound = bound(settings, failed).toMillis();
        return Duration.ofMillis(Math.max(LEAST.toMillis(), random.nextLong(bound + 1)));
    }

    private static Duration listed(Duration wait, RandomGenerator random) {
        return wait.plusMillis(random.nextLong(wait.toMillis() / SHARE_OF_JITTER + 1));
    }

    /** Upper bound of the wait: doubles with each failure up to the cap. */
    static Duration bound(RetrySettings settings, int failed) {
        int shift = Math.min(failed - 1, MAX_SHIFT);
        long initial = settings.initial().toMillis();
        long cap = settings.cap().toMillis();
        // Shifting back tells whether anything fell off at the top.
        long doubled = initial << shift;
        boolean overflown = doubled >> shift != initial || doubled < 0;
        return Duration.ofMillis(overflown ? cap : Math.min(doubled, cap));
    }
}
