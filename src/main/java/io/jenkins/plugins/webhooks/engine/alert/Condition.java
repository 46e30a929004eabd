package io.jenkins.plugins.webhooks.engine.alert;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.time.Duration;

/** What a rule waits for. */
public sealed interface Condition {
    /** As long as anything is remembered at all. */
    Duration LONGEST = Duration.ofDays(366);

    /**
     * So many events.
     *
     * @param events how many, 1 to {@value #MOST}
     * @param window within this time; null for since the last recovery
     */
    record Count(int events, @CheckForNull Duration window) implements Condition {
        /** Each one is remembered. */
        static final int MOST = 1000;

        public Count {
            if (events < 1 || events > MOST) {
                throw new IllegalArgumentException("count is 1 to " + MOST + ", not " + events);
            }
            if (window != null) {
                requireTime("window", window);
            }
        }
    }

    /**
     * An event that is not followed by a recovery.
     *
     * @param time how long not
     */
    record Lasting(Duration time) implements Condition {
        public Lasting {
            requireTime("lasts", time);
        }
    }

    /**
     * No event.
     *
     * @param time how long none
     * @param incoming name of an incoming webhook whose receipts count instead of events; null for events
     */
    record Absence(Duration time, @CheckForNull String incoming) implements Condition {
        public Absence {
            requireTime("absence", time);
        }
    }

    private static void requireTime(String field, Duration time) {
        if (time.compareTo(Duration.ofSeconds(1)) < 0 || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(field + " is between 1 second and 366 days, not " + time);
        }
    }
}
