package io.jenkins.plugins.webhooks.server.settings;

import io.jenkins.plugins.webhooks.engine.rule.LengthOfTime;
import io.jenkins.plugins.webhooks.engine.schedule.ScheduledEvent;
import io.jenkins.plugins.webhooks.server.yaml.YamlObject;
import io.jenkins.plugins.webhooks.server.yaml.YamlValue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The list {@code schedules}. */
final class SchedulesReader {
    private static final Set<String> KEYS = Set.of("name", "type", "cron", "zone", "period", "enabled");

    private final Names names = new Names();

    List<ScheduledEvent> read(List<YamlValue> entries) {
        return entries.stream().flatMap(each -> schedule(each).stream()).toList();
    }

    private Optional<ScheduledEvent> schedule(YamlValue entry) {
        YamlObject object = entry.object(KEYS);
        Optional<String> name = names.read(object);
        Optional<ScheduledEvent.Kind> kind =
                object.require("type").flatMap(value -> value.as(ScheduledEvent.Kind::parse));
        Optional<YamlValue> cron = object.require("cron");
        String zone = object.get("zone").flatMap(YamlValue::text).orElse(null);
        Duration period =
                object.get("period").flatMap(value -> value.as(LengthOfTime::parse)).orElse(null);
        boolean enabled = object.get("enabled").flatMap(YamlValue::bool).orElse(true);
        if (name.isEmpty() || kind.isEmpty() || cron.isEmpty()) {
            return Optional.empty();
        }
        return cron.get().as(times -> new ScheduledEvent(name.get(), kind.get(), times, zone, period, enabled));
    }
}
