package io.jenkins.plugins.webhooks.engine.outgoing;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.time.Instant;

/**
 * What is remembered of an outgoing webhook over restarts.
 *
 * @param webhook its name
 * @param failingSince since when every attempt failed, or null
 * @param pausedAt since when it is paused, or null if it is not
 * @param pause how it came to be paused, or null
 * @param reason why it is paused, in words, or null
 */
record Standing(
        String webhook,
        @CheckForNull Instant failingSince,
        @CheckForNull Instant pausedAt,
        @CheckForNull Pause pause,
        @CheckForNull String reason) {
    /** How a webhook came to be paused. */
    enum Pause {
        /** By hand: goes on by hand. */
        MANUAL,
        /** Every attempt failed for a long time: probes go on, and the first that works ends it. */
        FAILING,
        /** The target said that it is gone for good: goes on by hand. */
        GONE
    }

    static Standing good(String webhook) {
        return new Standing(webhook, null, null, null, null);
    }

    boolean isPaused() {
        return pausedAt != null;
    }
}
