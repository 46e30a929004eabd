package io.jenkins.plugins.webhooks.server.settings;

import io.jenkins.plugins.webhooks.engine.incoming.Schedule;
import io.jenkins.plugins.webhooks.engine.incoming.Window;
import io.jenkins.plugins.webhooks.engine.incoming.WindowText;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import io.jenkins.plugins.webhooks.engine.rule.LengthOfTime;
import io.jenkins.plugins.webhooks.server.yaml.YamlObject;
import io.jenkins.plugins.webhooks.server.yaml.YamlValue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** When an action is done. */
final class PlanReader {
    private PlanReader() {}

    static Optional<Schedule> schedule(YamlValue value) {
        YamlObject object = value.object(Set.of("delay", "at", "window"));
        Duration delay =
                object.get("delay").flatMap(each -> each.as(LengthOfTime::parse)).orElse(Duration.ZERO);
        Optional<Expression> at = object.get("at").flatMap(each -> each.as(Expression::parse));
        Optional<Window> window = object.get("window").flatMap(PlanReader::window);
        try {
            return Optional.of(new Schedule(delay, at.orElse(null), window.orElse(null)));
        } catch (IllegalArgumentException e) {
            value.problem(e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<Window> window(YamlValue value) {
        YamlObject object = value.object(Set.of("days", "from", "to", "zone"));
        List<String> days = object.get("days").map(YamlValue::list).orElse(List.of()).stream()
                .flatMap(each -> each.text().stream())
                .toList();
        Optional<String> from = object.require("from").flatMap(YamlValue::text);
        Optional<String> to = object.require("to").flatMap(YamlValue::text);
        String zone = object.get("zone").flatMap(YamlValue::text).orElse(null);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(WindowText.parse(days, from.get(), to.get(), zone));
        } catch (IllegalArgumentException e) {
            value.problem(e.getMessage());
            return Optional.empty();
        }
    }
}
