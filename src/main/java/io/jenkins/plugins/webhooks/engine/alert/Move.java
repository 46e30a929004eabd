package io.jenkins.plugins.webhooks.engine.alert;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.time.Instant;

/**
 * What one event or one look at the clock does to a state.
 *
 * @param next the new state, or null to forget the key
 * @param signal what is to be told, or null for nothing
 */
record Move(@CheckForNull AlertState next, @CheckForNull Signal signal) {
    static Move to(AlertState next) {
        return new Move(next, null);
    }

    static Move forget() {
        return new Move(null, null);
    }

    /**
     * What is to be told.
     *
     * @param recovered false if it fires
     * @param at since when it is so
     * @param state as it was at that moment
     * @param reason in words
     */
    record Signal(boolean recovered, Instant at, AlertState state, String reason) {}
}
