package io.jenkins.plugins.webhooks.engine.outgoing.policy;

import java.time.Instant;

/**
 * How many attempts may be under way at once: one more after as many good ones as there are now, half of it after a bad
 * one, as TCP finds its share (additive increase, multiplicative decrease).
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5681#section-3.1">RFC 5681, 3.1</a>
 */
final class AdaptiveLimit {
    private final int most;
    private double limit;
    private Instant lastCut = Instant.MIN;

    AdaptiveLimit(int most) {
        this.most = most;
        this.limit = most;
    }

    int now() {
        return (int) limit;
    }

    /**
     * Takes a sign into account.
     *
     * @param startedAt when the attempt was begun: what began before a cut says nothing about what came after it
     */
    void heed(Sign sign, Instant startedAt, Instant now) {
        if (sign == Sign.GOOD) {
            limit = Math.min(most, limit + 1 / limit);
        } else if (sign != Sign.NONE && !startedAt.isBefore(lastCut)) {
            limit = Math.max(1, limit / 2);
            lastCut = now;
        }
    }
}
