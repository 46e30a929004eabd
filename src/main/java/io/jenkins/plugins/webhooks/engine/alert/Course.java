package io.jenkins.plugins.webhooks.engine.alert;

import java.time.Instant;

/** How the state of one key goes on. Pure: the same states, events and times give the same moves. */
interface Course {
    /** An event counts. */
    Move hit(AlertState state, Hit hit);

    /** An event ends what there was. */
    Move end(AlertState state, Hit by);

    /** The state's time has come; it was due then. */
    Move due(AlertState state, Instant at);

    /** The state in words. */
    String words(AlertState state);

    static Course of(AlertRule rule) {
        if (rule.condition() instanceof Condition.Count count) {
            return new CountCourse(rule, count);
        }
        if (rule.condition() instanceof Condition.Lasting lasting) {
            return new LastingCourse(rule, lasting);
        }
        return new AbsenceCourse(rule, (Condition.Absence) rule.condition());
    }

    /** Ends it; only an alert has something to tell then. */
    static Move over(AlertState state, Instant at, String reason) {
        return new Move(null, state.phase() == Phase.FIRING ? new Move.Signal(true, at, state, reason) : null);
    }

    /** Nothing was heard for so long that nothing is expected any more. */
    static Move expired(AlertRule rule, AlertState state, Instant at) {
        return over(state, at, "nothing was heard of it for " + InWords.of(rule.expires()));
    }
}
