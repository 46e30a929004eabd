package io.jenkins.plugins.webhooks.engine.incoming;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;

/**
 * Times of the week at which something may be done. One that ends before it starts goes on past midnight.
 *
 * @param days on which it starts
 * @param from its start
 * @param to its end, not included; equal to the start means the whole day
 * @param zone whose clock it follows
 */
public record Window(Set<DayOfWeek> days, LocalTime from, LocalTime to, ZoneId zone) {
    public Window {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a window needs at least one day");
        }
        days = Set.copyOf(days);
    }

    /** Every day. */
    public static Window daily(LocalTime from, LocalTime to, ZoneId zone) {
        return new Window(EnumSet.allOf(DayOfWeek.class), from, to, zone);
    }

    /** The time itself if it lies in the window, otherwise the start of the next one. */
    public Instant next(Instant time) {
        LocalDate today = time.atZone(zone).toLocalDate();
        // A window that began yesterday may still be open; one of the next seven days has its turn.
        for (LocalDate day = today.minusDays(1); !day.isAfter(today.plusDays(8)); day = day.plusDays(1)) {
            if (days.contains(day.getDayOfWeek())) {
                ZonedDateTime start = day.atTime(from).atZone(zone);
                ZonedDateTime end =
                        (to.isAfter(from) ? day : day.plusDays(1)).atTime(to).atZone(zone);
                if (time.isBefore(end.toInstant())) {
                    return time.isBefore(start.toInstant()) ? start.toInstant() : time;
                }
            }
        }
        throw new IllegalStateException("a window with a day comes every week");
    }
}
