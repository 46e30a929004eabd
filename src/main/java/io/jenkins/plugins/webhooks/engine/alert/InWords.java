package io.jenkins.plugins.webhooks.engine.alert;

import java.time.Duration;

/** Lengths of time for people. */
final class InWords {
    private InWords() {}

    /** The two largest units: {@code 1 h 30 min}. */
    static String of(Duration time) {
        if (time.toDays() > 0) {
            return join(time.toDays(), "d", time.toHoursPart(), "h");
        }
        if (time.toHours() > 0) {
            return join(time.toHours(), "h", time.toMinutesPart(), "min");
        }
        return time.toMinutes() > 0
                ? join(time.toMinutes(), "min", time.toSecondsPart(), "s")
                : time.toSeconds() + " s";
    }

    private static String join(long large, String unit, int small, String part) {
        return large + " " + unit + (small == 0 ? "" : " " + small + " " + part);
    }
}
