package io.jenkins.plugins.webhooks.engine.incoming;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import java.time.Duration;

/**
 * When an action is done.
 *
 * @param delay at least so long after the receipt
 * @param at JSONata over {@link Accepted#document()} that gives an ISO 8601 time before which it is not done, or null
 * @param window the only times at which it is done, or null for any
 */
public record Schedule(
        Duration delay,
        @CheckForNull Expression at,
        @CheckForNull Window window) {
    /** Long enough for a release train, short enough to notice a typing error. */
    private static final Duration LONGEST = Duration.ofDays(366);

    /** Right after the receipt. */
    public static final Schedule AT_ONCE = new Schedule(Duration.ZERO, null, null);

    public Schedule {
        if (delay.isNegative() || delay.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a delay is between 0 and 366 days, not " + delay);
        }
    }
}
