package io.jenkins.plugins.webhooks.engine.outgoing;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.StatusSet;
import java.time.Duration;
import java.util.List;

/**
 * When a delivery is tried again.
 *
 * @param initial upper bound of the first wait
 * @param cap upper bound of every wait
 * @param total how long after the event a delivery is still tried
 * @param waits the wait after each failed attempt; one more failure ends it; none for growing waits
 * @param attempts how many there are at most; 0 for as many as the time allows
 * @param finalStatuses answers after which nothing is tried again, or null for those that can't pass
 */
public record RetrySettings(
        Duration initial,
        Duration cap,
        Duration total,
        List<Duration> waits,
        int attempts,
        @CheckForNull StatusSet finalStatuses) {
    /** Seconds at first, hours later, given up after three days, as the Standard Webhooks specification advises. */
    public static final RetrySettings DEFAULT =
            new RetrySettings(Duration.ofSeconds(5), Duration.ofHours(6), Duration.ofDays(3));

    /** Longest time over all attempts. */
    public static final Duration MOST = Duration.ofDays(366);

    private static final int MOST_WAITS = 100;

    public RetrySettings {
        waits = List.copyOf(waits);
        if (initial.isNegative() || initial.isZero() || cap.compareTo(initial) < 0 || total.isNegative()) {
            throw new IllegalArgumentException("retry needs 0 < initial <= cap and total >= 0, not initial=" + initial
                    + " cap=" + cap + " total=" + total);
        }
        if (waits.size() > MOST_WAITS || waits.stream().anyMatch(RetrySettings::isNoWait)) {
            throw new IllegalArgumentException("retry.waits has at most " + MOST_WAITS
                    + " entries, each longer than 0 and at most " + MOST.toDays() + "d");
        }
        if (attempts < 0) {
            throw new IllegalArgumentException("retry.attempts must be 0, for no limit, or more, not " + attempts);
        }
    }

    /** Growing waits. */
    public RetrySettings(Duration initial, Duration cap, Duration total) {
        this(initial, cap, total, List.of(), 0, null);
    }

    /** The total time where none is chosen: a list of waits ends by itself. */
    public static Duration totalOf(List<Duration> waits) {
        return waits.isEmpty() ? DEFAULT.total() : MOST;
    }

    private static boolean isNoWait(Duration wait) {
        return wait.isNegative() || wait.isZero() || wait.compareTo(MOST) > 0;
    }
}
