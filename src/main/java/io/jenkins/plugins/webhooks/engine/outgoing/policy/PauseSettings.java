package io.jenkins.plugins.webhooks.engine.outgoing.policy;

import java.time.Duration;

/**
 * When a webhook whose target only fails is paused by itself.
 *
 * @param after how long every attempt must have failed; zero for never
 * @param probe how often a paused one is tried with one delivery
 */
public record PauseSettings(Duration after, Duration probe) {
    /** Five days of nothing but failures; then one attempt an hour. */
    public static final PauseSettings DEFAULT = new PauseSettings(Duration.ofDays(5), Duration.ofHours(1));

    /** Never by itself. */
    public static final PauseSettings NEVER = new PauseSettings(Duration.ZERO, Duration.ofHours(1));

    public PauseSettings {
        if (after.isNegative()) {
            throw new IllegalArgumentException("pause.after must be 0s, which is never, or longer, not " + after);
        }
        if (probe.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("pause.probe must be at least 1s, not " + probe);
        }
    }
}
