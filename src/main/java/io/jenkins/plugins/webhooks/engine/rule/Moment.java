package io.jenkins.plugins.webhooks.engine.rule;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/** A time in the near future as people write it: a length of time from now, or ISO 8601 with an offset. */
public final class Moment {
    /** Long enough for a freeze over the holidays, short enough to notice a typing error. */
    public static final Duration LATEST = Duration.ofDays(30);

    private Moment() {}

    /**
     * Reads it; what is past is now.
     *
     * @throws IllegalArgumentException if it is none, or more than 30 days away; the message shows examples
     */
    public static Instant parse(String text, Instant now) {
        Instant moment = isTime(text) ? time(text.trim()) : now.plus(positive(LengthOfTime.parse(text)));
        return bounded(moment, now);
    }

    /**
     * So long from now.
     *
     * @throws IllegalArgumentException if it is negative or more than 30 days
     */
    public static Instant after(Duration wait, Instant now) {
        return bounded(now.plus(positive(wait)), now);
    }

    private static Instant bounded(Instant moment, Instant now) {
        if (moment.isAfter(now.plus(LATEST))) {
            throw new IllegalArgumentException(
                    "a delay is at most " + LATEST.toDays() + " days; " + moment + " is later");
        }
        return moment.isBefore(now) ? now : moment;
    }

    private static Duration positive(Duration wait) {
        if (wait.isNegative() || wait.compareTo(LATEST) > 0) {
            throw new IllegalArgumentException("a delay is between 0 and " + LATEST.toDays() + " days, not " + wait);
        }
        return wait;
    }

    /** Lengths of time begin with a number and one unit or with a P; a date has four digits and a dash. */
    private static boolean isTime(String text) {
        return text.trim().matches("\\d{4}-.*");
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a time: use for example 10m, or ISO 8601 with an offset such as"
                            + " 2026-05-01T20:00:00+02:00",
                    e);
        }
    }
}
