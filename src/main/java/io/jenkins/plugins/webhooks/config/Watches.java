package io.jenkins.plugins.webhooks.config;

import io.jenkins.plugins.webhooks.engine.alert.AlertRule;
import io.jenkins.plugins.webhooks.engine.schedule.ScheduledEvent;
import java.util.ArrayList;
import java.util.List;

/** Alerts and schedules for the engine: all are checked, those that are switched on are used. */
final class Watches {
    private Watches() {}

    static List<AlertRule> alerts(List<AlertConfig> configs) {
        List<AlertRule> rules = new ArrayList<>();
        for (AlertConfig config : configs) {
            AlertRule rule = config.toEngine();
            if (config.isEnabled()) {
                rules.add(rule);
            }
        }
        return rules;
    }

    static List<ScheduledEvent> schedules(List<ScheduledEventConfig> configs) {
        List<ScheduledEvent> schedules = new ArrayList<>();
        for (ScheduledEventConfig config : configs) {
            ScheduledEvent schedule = config.toEngine();
            if (config.isEnabled()) {
                schedules.add(schedule);
            }
        }
        return schedules;
    }
}
