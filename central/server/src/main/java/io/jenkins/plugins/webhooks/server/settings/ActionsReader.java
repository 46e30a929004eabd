package io.jenkins.plugins.webhooks.server.settings;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.WebhookName;
import io.jenkins.plugins.webhooks.engine.incoming.Action;
import io.jenkins.plugins.webhooks.engine.incoming.Forward;
import io.jenkins.plugins.webhooks.engine.incoming.ForwardSettings;
import io.jenkins.plugins.webhooks.engine.incoming.PlannedAction;
import io.jenkins.plugins.webhooks.engine.incoming.RaiseEvent;
import io.jenkins.plugins.webhooks.engine.incoming.Schedule;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import io.jenkins.plugins.webhooks.server.yaml.YamlObject;
import io.jenkins.plugins.webhooks.server.yaml.YamlValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The list {@code actions}; without Jenkins there are only these kinds. */
final class ActionsReader {
    private static final Map<String, Kind> KINDS = Map.of(
            "raiseEvent", new Kind(Set.of("type", "severity", "subject", "data"), ActionsReader::raiseEvent),
            "forward", new Kind(Set.of("to", "headers"), ActionsReader::forward));

    private ActionsReader() {}

    /** What an action may say besides when it is done, and how it is read. */
    private record Kind(Set<String> keys, Function<YamlObject, Optional<? extends Action>> reader) {
        Optional<Action> read(YamlValue value) {
            Set<String> all = new TreeSet<>(keys);
            all.addAll(Set.of("when", "schedule"));
            YamlObject object = value.object(all);
            Optional<Expression> when = object.get("when").flatMap(each -> each.as(Expression::parse));
            Schedule schedule = object.get("schedule").flatMap(PlanReader::schedule).orElse(Schedule.AT_ONCE);
            return reader.apply(object).map(action -> new PlannedAction(action, schedule, when.orElse(null)));
        }
    }

    static List<Action> read(YamlValue value) {
        return value.list().stream().flatMap(each -> action(each).stream()).toList();
    }

    private static Optional<Action> action(YamlValue entry) {
        YamlObject object = entry.object(KINDS.keySet());
        if (object.all().isEmpty()) {
            entry.problem("names no action: write one of " + String.join(", ", new TreeSet<>(KINDS.keySet())));
        } else if (object.all().size() > 1) {
            entry.problem("names several actions: begin each with a dash of its own");
        }
        return object.all().entrySet().stream()
                .filter(each -> KINDS.containsKey(each.getKey()))
                .findFirst()
                .flatMap(each -> KINDS.get(each.getKey()).read(each.getValue()));
    }

    private static Optional<RaiseEvent> raiseEvent(YamlObject object) {
        return object.require("type")
                .flatMap(type -> type.as(text -> new RaiseEvent(
                        text, text(object, "severity"), text(object, "subject"), text(object, "data"))));
    }

    private static Optional<Forward> forward(YamlObject object) {
        List<String> headers = object.get("headers").isEmpty()
                ? ForwardSettings.DEFAULT_HEADERS
                : AdmissionReader.entries(object, "headers", ForwardSettings::requireName);
        return object.require("to").flatMap(to -> to.as(name -> {
            WebhookName.requireValid(name);
            return new Forward(new ForwardSettings(name, headers));
        }));
    }

    @CheckForNull
    private static String text(YamlObject object, String key) {
        return object.get(key).flatMap(YamlValue::text).orElse(null);
    }
}
