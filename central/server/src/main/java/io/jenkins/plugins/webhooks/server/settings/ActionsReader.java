package io.jenkins.plugins.webhooks.server.settings;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.incoming.Action;
import io.jenkins.plugins.webhooks.engine.incoming.PlannedAction;
import io.jenkins.plugins.webhooks.engine.incoming.RaiseEvent;
import io.jenkins.plugins.webhooks.engine.incoming.Schedule;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import io.jenkins.plugins.webhooks.server.yaml.YamlObject;
import io.jenkins.plugins.webhooks.server.yaml.YamlValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The list {@code actions}; without Jenkins there is only one kind. */
final class ActionsReader {
    private static final Set<String> KEYS = Set.of("type", "severity", "subject", "data", "when", "schedule");

    private ActionsReader() {}

    static List<Action> read(YamlValue value) {
        return value.list().stream().flatMap(each -> action(each).stream()).toList();
    }

    private static Optional<Action> action(YamlValue entry) {
        return entry.object(Set.of("raiseEvent")).require("raiseEvent").flatMap(ActionsReader::raiseEvent);
    }

    private static Optional<Action> raiseEvent(YamlValue value) {
        YamlObject object = value.object(KEYS);
        Optional<Expression> when = object.get("when").flatMap(each -> each.as(Expression::parse));
        Schedule schedule = object.get("schedule").flatMap(PlanReader::schedule).orElse(Schedule.AT_ONCE);
        return object.require("type")
                .flatMap(type -> type.as(text -> new RaiseEvent(
                        text, text(object, "severity"), text(object, "subject"), text(object, "data"))))
                .map(action -> new PlannedAction(action, schedule, when.orElse(null)));
    }

    @CheckForNull
    private static String text(YamlObject object, String key) {
        return object.get(key).flatMap(YamlValue::text).orElse(null);
    }
}
