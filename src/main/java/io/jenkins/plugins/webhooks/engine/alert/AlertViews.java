package io.jenkins.plugins.webhooks.engine.alert;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Shows rules as they stand. */
record AlertViews(Connection connection, RuleFaults faults) {
    AlertView of(ArmedRule armed) throws SQLException {
        AlertRule rule = armed.rule();
        long firing = AlertStates.firing(connection, rule.name());
        List<AlertView.Item> items = AlertStates.of(connection, rule.name(), AlertView.MOST_ITEMS).stream()
                .map(state -> item(armed, state))
                .toList();
        return new AlertView(
                rule.name(),
                rule.trigger(),
                rule.severity(),
                rule.type(),
                state(rule, firing),
                firing,
                AlertStates.count(connection, rule.name()),
                faults.of(rule.name()).orElse(null),
                items);
    }

    private static AlertView.State state(AlertRule rule, long firing) {
        if (!rule.enabled()) {
            return AlertView.State.OFF;
        }
        return firing > 0 ? AlertView.State.FIRING : AlertView.State.WATCHING;
    }

    private static AlertView.Item item(ArmedRule armed, AlertState state) {
        return new AlertView.Item(
                state.key(),
                state.firing() ? AlertView.State.FIRING : AlertView.State.WATCHING,
                state.since(),
                state.total() == 0 ? null : state.touched(),
                state.total(),
                state.due(),
                armed.course().words(state));
    }
}
