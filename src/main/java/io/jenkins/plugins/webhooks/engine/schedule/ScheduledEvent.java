package io.jenkins.plugins.webhooks.engine.schedule;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.WebhookName;
import java.time.Duration;
import java.util.Locale;

/**
 * An event that the clock raises.
 *
 * @param name unique among schedules
 * @param kind what it says
 * @param cron when, in Jenkins' syntax, see {@link CronTime}
 * @param zone such as {@code Europe/Berlin}, or null for the zone of this machine
 * @param period what a digest looks back at, or null for the time since the last one
 * @param enabled one that is switched off raises nothing
 */
public record ScheduledEvent(
        String name,
        Kind kind,
        String cron,
        @CheckForNull String zone,
        @CheckForNull Duration period,
        boolean enabled) {
    private static final Duration LONGEST = Duration.ofDays(31);

    /** What a scheduled event says. */
    public enum Kind {
        /** That we are there, and what waits. */
        HEARTBEAT("scheduled.heartbeat"),
        /** What was built, failed, was slow or flaky. */
        DIGEST("scheduled.digest");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        /** The type of its events. */
        public String type() {
            return type;
        }

        /**
         * Reads the name in configuration.
         *
         * @throws IllegalArgumentException if there is no such kind
         */
        public static Kind parse(String name) {
            for (Kind kind : values()) {
                if (kind.name().equalsIgnoreCase(name.trim())) {
                    return kind;
                }
            }
            throw new IllegalArgumentException(
                    "no type '" + name.toLowerCase(Locale.ROOT) + "': use heartbeat or digest");
        }
    }

    /** One that is switched on. */
    public ScheduledEvent(
            String name, Kind kind, String cron, @CheckForNull String zone, @CheckForNull Duration period) {
        this(name, kind, cron, zone, period, true);
    }

    public ScheduledEvent {
        WebhookName.requireValid(name);
        try {
            CronTime.parse(cron, zone, name);
            if (period != null && (period.compareTo(Duration.ofMinutes(1)) < 0 || period.compareTo(LONGEST) > 0)) {
                throw new IllegalArgumentException("period is between 1 minute and 31 days, not " + period);
            }
            if (period != null && kind != Kind.DIGEST) {
                throw new IllegalArgumentException("period is for a digest only");
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("schedule '" + name + "': " + e.getMessage(), e);
        }
    }
}
