package io.jenkins.plugins.webhooks.engine.incoming.waiting;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import java.time.Duration;

/**
 * What somebody wants to wait for.
 *
 * @param owner who waits, in the words of the edge: only that one may ask for the outcome
 * @param expires after which time the URL closes, up to 366 days
 * @param provider name of the system that sends
 * @param credentials id of what the sender signs with besides knowing the URL, or null
 * @param filter JSONata over the receipt that must give true, or null for everything
 */
public record WaitOrder(
        String owner,
        Duration expires,
        String provider,
        @CheckForNull String credentials,
        @CheckForNull String filter) {
    private static final Duration LONGEST = Duration.ofDays(366);

    public WaitOrder {
        if (expires.isNegative() || expires.isZero() || expires.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("expires must be more than nothing and at most 366 days");
        }
        if (filter != null) {
            requireExpression(filter);
        }
    }

    private static void requireExpression(String filter) {
        try {
            Expression.parse(filter);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("filter: " + e.getMessage(), e);
        }
    }
}
