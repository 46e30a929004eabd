package io.jenkins.plugins.webhooks.config;

import io.jenkins.plugins.webhooks.engine.rule.LengthOfTime;
import java.time.Duration;

/** Lengths of time in forms. */
public final class DurationText {
    private DurationText() {}

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException if it is none; the message shows examples
     */
    public static Duration parse(String text) {
        return LengthOfTime.parse(text);
    }
}
