package io.jenkins.plugins.webhooks.engine.alert;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.time.Duration;
import java.time.Instant;

/** So many events. A window is open at its old end: an event that is exactly as old does not count any more. */
record CountCourse(AlertRule rule, Condition.Count count) implements Course {
    @Override
    public Move hit(AlertState before, Hit hit) {
        AlertState state = inWindow(before.with(hit, count.events()));
        boolean enough = state.hits().size() >= count.events();
        if (before.firing() || !enough) {
            return Move.to(state.due(next(state)));
        }
        AlertState fired = state.fired(state.newest(), rule);
        // A trigger counts from zero again.
        return new Move(
                rule.trigger() ? null : fired.due(next(fired)),
                new Move.Signal(false, state.newest(), fired, reason()));
    }

    private AlertState inWindow(AlertState state) {
        Duration window = count.window();
        return window == null ? state : state.after(state.newest().minus(window));
    }

    private String reason() {
        Duration window = count.window();
        String events = count.events() == 1 ? "1 event" : count.events() + " events";
        return window == null ? events : events + " within " + InWords.of(window);
    }

    /** When too few are left in the window, or when none is, or when the key is forgotten. */
    @CheckForNull
    private Instant next(AlertState state) {
        Duration window = count.window();
        if (window != null && state.firing() && rule.endsByItself()) {
            return state.hits().get(0).at().plus(window);
        }
        return window != null && !state.firing()
                ? state.newest().plus(window)
                : state.touched().plus(rule.expires());
    }

    @Override
    public String words(AlertState state) {
        return state.firing() ? reason() : state.hits().size() + " of " + reason();
    }

    @Override
    public Move end(AlertState state, Hit by) {
        return Course.over(state, by.at(), "an event says so");
    }

    @Override
    public Move due(AlertState state, Instant at) {
        Duration window = count.window();
        if (!state.firing() || window == null || !rule.endsByItself()) {
            return Course.expired(rule, state, at);
        }
        AlertState left = state.after(at.minus(window)).calm();
        Move.Signal signal =
                new Move.Signal(true, at, state, "fewer than " + count.events() + " within " + InWords.of(window));
        return new Move(left.hits().isEmpty() ? null : left.due(next(left)), signal);
    }
}
