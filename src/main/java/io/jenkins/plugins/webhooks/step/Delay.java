package io.jenkins.plugins.webhooks.step;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.rule.Moment;
import java.time.Instant;

/** Has an event delivered later. */
final class Delay {
    private Delay() {}

    /**
     * Checks a delay.
     *
     * @param delay a length of time or an ISO 8601 time, or null for none
     * @throws IllegalArgumentException if it is neither, or more than 30 days away
     */
    static void requireValid(@CheckForNull String delay) {
        if (delay != null) {
            Moment.parse(delay, Instant.now());
        }
    }

    /**
     * The event, held back from its own time on.
     *
     * @throws IllegalArgumentException if the delay can't be
     */
    static Event hold(Event event, @CheckForNull String delay) {
        return delay == null ? event : event.notBefore(Moment.parse(delay, event.time()));
    }
}
