package io.jenkins.plugins.webhooks.engine.alert;

import java.time.Instant;

/** Begins with an event and lasts until another ends it; fires by the clock, in between. */
record LastingCourse(AlertRule rule, Condition.Lasting lasting) implements Course {
    @Override
    public Move hit(AlertState state, Hit hit) {
        if (!state.hits().isEmpty()) {
            // It lasts since the first one.
            return Move.to(state.firing() ? state.due(hit.at().plus(rule.expires())) : state);
        }
        return Move.to(state.with(hit, 1).due(hit.at().plus(lasting.time())));
    }

    @Override
    public Move end(AlertState state, Hit by) {
        return Course.over(state, by.at(), "an event says so");
    }

    @Override
    public Move due(AlertState state, Instant at) {
        if (state.firing()) {
            return Course.expired(rule, state, at);
        }
        AlertState fired = state.fired(at, rule);
        return new Move(fired.due(at.plus(rule.expires())), new Move.Signal(false, at, fired, words(fired)));
    }

    @Override
    public String words(AlertState state) {
        String time = InWords.of(lasting.time());
        return state.firing() ? "lasts longer than " + time : "fires if it lasts longer than " + time;
    }
}
