package io.jenkins.plugins.webhooks.server.settings;

import io.jenkins.plugins.webhooks.engine.rule.LengthOfTime;
import java.time.Duration;

/** Lengths of time in the file. */
final class DurationText {
    private DurationText() {}

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Duration parse(String text) {
        return LengthOfTime.parse(text);
    }
}
