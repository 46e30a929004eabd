package io.jenkins.plugins.webhooks.engine.alert;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import java.time.Instant;
import java.util.List;

/**
 * A rule as it stands.
 *
 * @param name of the rule
 * @param trigger whether it is a trigger
 * @param severity of what it tells
 * @param type of the events it raises
 * @param state whether any of its keys fires
 * @param firing how many keys fire
 * @param keys how many keys it watches now
 * @param problem what is wrong with the rule, in words, or null
 * @param items its keys: those that fire first; at most {@value #MOST_ITEMS}
 */
public record AlertView(
        String name,
        boolean trigger,
        Severity severity,
        String type,
        State state,
        long firing,
        long keys,
        @CheckForNull String problem,
        List<Item> items) {
    static final int MOST_ITEMS = 100;

    /** Where a rule or a key is. */
    public enum State {
        FIRING,
        WATCHING,
        /** A rule that is switched off. */
        OFF
    }

    /**
     * One key.
     *
     * @param key empty where the rule has none
     * @param state where it is
     * @param since when it fired, or null
     * @param lastAt when something was last heard, or null
     * @param count how many events counted since it began
     * @param due when the clock looks again, or null
     * @param reason why it is where it is, in words
     */
    public record Item(
            String key,
            State state,
            @CheckForNull Instant since,
            @CheckForNull Instant lastAt,
            long count,
            @CheckForNull Instant due,
            String reason) {}
}
