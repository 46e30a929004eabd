package io.jenkins.plugins.webhooks.engine.schedule;

import com.cronutils.model.definition.CronDefinition;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Times in Jenkins' cron syntax: five fields with {@code * , - /} and {@code H}, or an alias such as {@code @daily}. A
 * day must be right by both its fields. Several lines add up; a line {@code TZ=Europe/Berlin} says the zone.
 *
 * @see <a href="https://www.jenkins.io/doc/book/pipeline/syntax/#cron-syntax">Jenkins cron syntax</a>
 */
public final class CronTime {
    private static final int MOST_LINES = 20;
    private static final Pattern CHARACTERS = Pattern.compile("[0-9*,/\\-]+");
    private static final Map<String, String> ALIASES = Map.of(
            "@hourly", "H * * * *",
            "@daily", "H H * * *",
            "@midnight", "H H(0-2) * * *",
            "@weekly", "H H * * H",
            "@monthly", "H H H * *",
            "@annually", "H H H H *",
            "@yearly", "H H H H *");
    private static final CronDefinition SYNTAX = CronDefinitionBuilder.defineCron()
            .withMinutes()
            .withStrictRange()
            .and()
            .withHours()
            .withStrictRange()
            .and()
            .withDayOfMonth()
            .withStrictRange()
            .and()
            .withMonth()
            .withStrictRange()
            .and()
            .withDayOfWeek()
            .withValidRange(0, 7)
            .withMondayDoWValue(1)
            .withIntMapping(7, 0)
            .and()
            .matchDayOfWeekAndDayOfMonth()
            .instance();

    private final List<ExecutionTime> lines;
    private final ZoneId zone;

    private CronTime(List<ExecutionTime> lines, ZoneId zone) {
        this.lines = lines;
        this.zone = zone;
    }

    /**
     * Reads it.
     *
     * @param zone of the times unless a line says it; null for the zone of this machine
     * @param name what {@code H} is made of
     * @throws IllegalArgumentException if it can't be read or never comes; the message says why
     */
    public static CronTime parse(String text, @CheckForNull String zone, String name) {
        List<ExecutionTime> lines = new ArrayList<>();
        ZoneId chosen = zone(zone);
        for (String raw : text.lines().toList()) {
            String line = raw.strip();
            if (line.startsWith("TZ=") && lines.isEmpty()) {
                chosen = zone(line.substring(3).strip());
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                lines.add(line(line, name));
            }
        }
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw new IllegalArgumentException("cron has 1 to " + MOST_LINES + " lines, for example: H 8 * * 1-5");
        }
        return new CronTime(lines, chosen).comes();
    }

    private CronTime comes() {
        if (next(Instant.EPOCH).isEmpty()) {
            throw new IllegalArgumentException("cron: there is no such day");
        }
        return this;
    }

    private static ZoneId zone(@CheckForNull String name) {
        try {
            return name == null ? ZoneId.systemDefault() : ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "no time zone '" + name + "': use for example Europe/Berlin, UTC or +02:00", e);
        }
    }

    private static ExecutionTime line(String line, String name) {
        String[] fields = ALIASES.getOrDefault(line, line).split("\\s+");
        try {
            if (fields.length != CronField.values().length) {
                throw new IllegalArgumentException(
                        "there are five fields, minute, hour, day of the month, month and day"
                                + " of the week, or one of "
                                + String.join(
                                        ", ", ALIASES.keySet().stream().sorted().toList()));
            }
            CronHash hash = new CronHash(name);
            for (CronField field : CronField.values()) {
                fields[field.ordinal()] = resolve(fields[field.ordinal()], field, hash);
            }
            return ExecutionTime.forCron(new CronParser(SYNTAX).parse(String.join(" ", fields)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("cron '" + line + "': " + e.getMessage(), e);
        }
    }

    private static String resolve(String text, CronField field, CronHash hash) {
        String resolved = hash.resolve(text, field);
        if (!CHARACTERS.matcher(resolved).matches()) {
            throw new IllegalArgumentException("'" + text + "' has something else than digits, H, *, commas, - and /");
        }
        return resolved;
    }

    /** The first time after this one. */
    public Optional<Instant> next(Instant after) {
        return each(line -> line.nextExecution(local(after))).min(Comparator.naturalOrder());
    }

    /** The last time that is not after this one. */
    Optional<Instant> latest(Instant at) {
        return each(line -> line.lastExecution(local(at.plusMillis(1)))).max(Comparator.naturalOrder());
    }

    private Stream<Instant> each(Function<ExecutionTime, Optional<ZonedDateTime>> ask) {
        return lines.stream().flatMap(line -> ask.apply(line).stream()).map(ZonedDateTime::toInstant);
    }

    private ZonedDateTime local(Instant time) {
        return time.atZone(zone);
    }
}
