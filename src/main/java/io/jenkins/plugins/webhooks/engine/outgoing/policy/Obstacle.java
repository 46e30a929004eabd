package io.jenkins.plugins.webhooks.engine.outgoing.policy;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.time.Instant;

/**
 * Why nothing goes to a target now.
 *
 * @param kind what it is
 * @param reason in words
 * @param until when it is worth another try, or null if somebody must act first
 */
public record Obstacle(
        Kind kind, String reason, @CheckForNull Instant until) {
    /** What keeps deliveries back. */
    public enum Kind {
        /** The webhook is disabled. */
        DISABLED,
        /** The webhook is paused. */
        PAUSED,
        /** The target asked to be left alone for a time. */
        ASKED,
        /** The target fails nearly always. */
        BROKEN,
        /** The rate limit is used up. */
        RATE
    }
}
