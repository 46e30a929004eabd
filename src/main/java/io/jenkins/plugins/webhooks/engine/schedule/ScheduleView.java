package io.jenkins.plugins.webhooks.engine.schedule;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.time.Instant;

/**
 * A schedule as it stands.
 *
 * @param name of the schedule
 * @param kind what it says
 * @param type of its events
 * @param cron as configured
 * @param enabled whether it is switched on
 * @param nextRun when it is due next, or null if never again or switched off
 * @param lastRun what it was due at last, or null if it never ran here
 */
public record ScheduleView(
        String name,
        ScheduledEvent.Kind kind,
        String type,
        String cron,
        boolean enabled,
        @CheckForNull Instant nextRun,
        @CheckForNull Instant lastRun) {}
