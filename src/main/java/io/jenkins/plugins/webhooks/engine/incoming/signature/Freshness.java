package io.jenkins.plugins.webhooks.engine.incoming.signature;

import java.time.Duration;
import java.time.Instant;

/** Whether a signed time is near enough to ours that the request can't be an old one sent again. */
final class Freshness {
    /** What the reference libraries of Standard Webhooks allow, both ways because clocks differ. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** Enough for thirty thousand years; more digits are no time but an attempt to overflow. */
    private static final int MOST_DIGITS = 12;

    private Freshness() {}

    /** What is wrong with a time in whole seconds since 1970, in words; empty if nothing is. */
    static String fault(String seconds, Instant now) {
        return fault(seconds, now, TOLERANCE);
    }

    /** As {@link #fault(String, Instant)} with a tolerance of one's own, both ways. */
    static String fault(String seconds, Instant now, Duration tolerance) {
        if (seconds.length() > MOST_DIGITS || !isDigits(seconds)) {
            return "the timestamp is no whole number of seconds";
        }
        long age = now.getEpochSecond() - Long.parseLong(seconds);
        if (Math.abs(age) <= tolerance.toSeconds()) {
            return "";
        }
        return "timestamp is " + Math.abs(age) + " s " + (age > 0 ? "old" : "ahead of our clock") + ", more than "
                + tolerance.toSeconds() + " s";
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
