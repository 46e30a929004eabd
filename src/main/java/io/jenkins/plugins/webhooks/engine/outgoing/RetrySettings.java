package io.jenkins.plugins.webhooks.engine.outgoing;

import java.time.Duration;

/**
 * When a delivery is tried again.
 *
 * @param initial upper bound of the first wait
 * @param cap upper bound of every wait
 * @param total how long after the event a delivery is still tried
 */
public record RetrySettings(Duration initial, Duration cap, Duration total) {
    /** Seconds at first, hours later, given up after three days, as the Standard Webhooks specification advises. */
    public static final RetrySettings DEFAULT =
            new RetrySettings(Duration.ofSeconds(5), Duration.ofHours(6), Duration.ofDays(3));

    public RetrySettings {
        if (initial.isNegative() || initial.isZero() || cap.compareTo(initial) < 0 || total.isNegative()) {
            throw new IllegalArgumentException("retry needs 0 < initial <= cap and total >= 0, not initial=" + initial
                    + " cap=" + cap + " total=" + total);
        }
    }
}
