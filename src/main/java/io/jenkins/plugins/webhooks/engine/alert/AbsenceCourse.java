package io.jenkins.plugins.webhooks.engine.alert;

import java.time.Instant;

/** Nothing happens for too long; the next event ends it. */
record AbsenceCourse(AlertRule rule, Condition.Absence absence) implements Course {
    @Override
    public Move hit(AlertState before, Hit hit) {
        if (!before.hits().isEmpty() && !hit.at().isAfter(before.newest())) {
            return Move.to(before);
        }
        AlertState state = before.with(hit, 1).calm();
        AlertState next = state.due(state.newest().plus(absence.time()));
        return new Move(
                next,
                before.phase() == Phase.FIRING ? new Move.Signal(true, hit.at(), before, "something came") : null);
    }

    /** There is no such event; the configuration does not allow it. */
    @Override
    public Move end(AlertState state, Hit by) {
        return Move.to(state);
    }

    @Override
    public Move due(AlertState state, Instant at) {
        if (state.firing()) {
            return Course.expired(rule, state, at);
        }
        AlertState fired = state.fired(at, rule);
        // The only key of a rule is never forgotten: who fell silent for good must stay on the list.
        return new Move(
                fired.due(state.key().isEmpty() ? null : at.plus(rule.expires())),
                new Move.Signal(false, at, fired, words(fired)));
    }

    @Override
    public String words(AlertState state) {
        String time = InWords.of(absence.time());
        return state.firing() ? "nothing for " + time : "fires if nothing comes for " + time;
    }
}
