package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.alert.AlertPreset;
import io.jenkins.plugins.webhooks.engine.alert.AlertRule;
import io.jenkins.plugins.webhooks.engine.alert.AlertRuleBuilder;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.rule.LengthOfTime;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;

/** Turns what an administrator describes into the engine's rules. */
final class AlertRules {
    private AlertRules() {}

    /**
     * Reads a rule.
     *
     * @throws IllegalArgumentException if it can't be used; the message names the rule and the field
     */
    static AlertRule of(AlertConfig config) {
        AlertRuleBuilder rule = AlertRule.named(config.getName());
        try {
            String preset = config.getPreset();
            rule.incoming(config.getIncoming()).trigger(config.isTrigger()).enabled(config.isEnabled());
            if (preset == null) {
                own(config, rule);
            } else {
                requireNothingElse(config);
                AlertPreset.parse(preset).apply(rule, config.getLimit());
            }
            rule.andWhen(Checks.requireExpression("when", config.getWhen()));
            String severity = config.getSeverity();
            if (severity != null) {
                rule.severity(Severity.parse(severity));
            }
            rule.type(config.getType()).data(Checks.requireExpression("data", config.getData()));
            String expires = config.getExpires();
            if (expires != null) {
                rule.expires(LengthOfTime.parse(expires));
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("alert '" + config.getName() + "': " + e.getMessage(), e);
        }
        return rule.build();
    }

    private static void own(AlertConfig config, AlertRuleBuilder rule) {
        if (config.getLimit() != null) {
            throw new IllegalArgumentException("limit is for a preset: choose one");
        }
        rule.events(config.getEvents())
                .by(Checks.requireExpression("by", config.getBy()))
                .count(count(config.getCount()))
                .window(time("window", config.getWindow()))
                .lasts(time("lasts", config.getLasts()))
                .absence(time("absence", config.getAbsence()))
                .recover(Checks.requireExpression("recover", config.getRecover()));
    }

    private static void requireNothingElse(AlertConfig config) {
        boolean more = !config.getEvents().isEmpty()
                || Stream.of(
                                config.getBy(),
                                config.getCount(),
                                config.getWindow(),
                                config.getLasts(),
                                config.getAbsence(),
                                config.getRecover())
                        .anyMatch(Objects::nonNull);
        if (more) {
            throw new IllegalArgumentException("a preset says itself what events, by, count, window, lasts, absence and"
                    + " recover are: leave them out");
        }
    }

    /**
     * Reads a number of events; null for none.
     *
     * @throws IllegalArgumentException if it is no number
     */
    @CheckForNull
    static Integer count(@CheckForNull String text) {
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("count: '" + text + "' is not a number of events", e);
        }
    }

    @CheckForNull
    private static Duration time(String field, @CheckForNull String text) {
        try {
            return text == null ? null : LengthOfTime.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(field + ": " + e.getMessage(), e);
        }
    }
}
