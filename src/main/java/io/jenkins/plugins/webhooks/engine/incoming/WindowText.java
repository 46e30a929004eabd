package io.jenkins.plugins.webhooks.engine.incoming;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A {@link Window} as people write it. */
public final class WindowText {
    private WindowText() {}

    /**
     * Reads a window.
     *
     * @param days names of days in English, whole or their first three letters; none means every day
     * @param from such as {@code 20:00}
     * @param to such as {@code 05:00}
     * @param zone such as {@code Europe/Berlin}; null for the zone of this machine
     * @throws IllegalArgumentException if it is none; the message says which part and shows an example
     */
    public static Window parse(List<String> days, String from, String to, @CheckForNull String zone) {
        return new Window(days(days), time("from", from), time("to", to), zone(zone));
    }

    /** Reads days. */
    public static Set<DayOfWeek> days(List<String> names) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        names.forEach(name -> days.add(day(name)));
        return days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days;
    }

    private static DayOfWeek day(String name) {
        String upper = name.trim().toUpperCase(Locale.ROOT);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().equals(upper) || day.name().substring(0, 3).equals(upper)) {
                return day;
            }
        }
        throw new IllegalArgumentException("no day '" + name + "': use mon, tue, wed, thu, fri, sat or sun");
    }

    /** Reads a time of the day; its name is for the message. */
    public static LocalTime time(String name, String text) {
        try {
            return LocalTime.parse(text.trim());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    name + ": '" + text + "' is not a time of the day: use for example 20:00", e);
        }
    }

    /** Reads a zone. */
    public static ZoneId zone(@CheckForNull String name) {
        try {
            return name == null ? ZoneId.systemDefault() : ZoneId.of(name.trim());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "no time zone '" + name + "': use for example Europe/Berlin, UTC or +02:00", e);
        }
    }
}
