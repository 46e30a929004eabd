package io.jenkins.plugins.webhooks.config;

import io.jenkins.plugins.webhooks.engine.alert.AlertRule;
import io.jenkins.plugins.webhooks.engine.schedule.ScheduledEvent;
import java.util.List;

/** Alerts and schedules for the engine, those that are switched off too: it shows them. */
final class Watches {
    private Watches() {}

    static List<AlertRule> alerts(List<AlertConfig> configs) {
        return configs.stream().map(AlertConfig::toEngine).toList();
    }

    static List<ScheduledEvent> schedules(List<ScheduledEventConfig> configs) {
        return configs.stream().map(ScheduledEventConfig::toEngine).toList();
    }
}
