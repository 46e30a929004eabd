package io.jenkins.plugins.webhooks.engine.outgoing.policy;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many requests in how long a time; as many may go at once, and the allowance fills up again evenly.
 *
 * @param count how many
 * @param per in which time
 */
public record Rate(int count, Duration per) {
    private static final int MOST = 1_000_000;
    private static final Pattern FORM = Pattern.compile("(\\d{1,7})\\s*/\\s*(s|m|h|d)");
    private static final Map<String, Duration> UNITS = Map.of(
            "s", Duration.ofSeconds(1), "m", Duration.ofMinutes(1), "h", Duration.ofHours(1), "d", Duration.ofDays(1));

    public Rate {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("a rate must be from 1 to " + MOST + ", not " + count);
        }
    }

    /**
     * Reads {@code 10/s}, {@code 600/m}, {@code 1000/h} or {@code 5000/d}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Rate parse(String text) {
        Matcher matcher = FORM.matcher(text.trim().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a rate: write for example 10/s, 600/m or 1000/h");
        }
        return new Rate(Integer.parseInt(matcher.group(1)), UNITS.get(matcher.group(2)));
    }

    @Override
    public String toString() {
        return UNITS.entrySet().stream()
                .filter(unit -> unit.getValue().equals(per))
                .map(unit -> count + "/" + unit.getKey())
                .findFirst()
                .orElseGet(() -> count + " in " + per);
    }
}
