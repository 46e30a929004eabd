package io.jenkins.plugins.webhooks.server.settings;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.alert.AlertPreset;
import io.jenkins.plugins.webhooks.engine.alert.AlertRule;
import io.jenkins.plugins.webhooks.engine.alert.AlertRuleBuilder;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.event.TypePattern;
import io.jenkins.plugins.webhooks.engine.rule.LengthOfTime;
import io.jenkins.plugins.webhooks.server.yaml.YamlObject;
import io.jenkins.plugins.webhooks.server.yaml.YamlValue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The list {@code alerts}. */
final class AlertsReader {
    private static final Set<String> KEYS = Set.of(
            "name", "preset", "limit", "events", "when", "by", "count", "window", "lasts", "absence", "incoming", "recover",
            "trigger", "severity", "type", "data", "expires", "enabled");
    /** What a preset says itself. */
    private static final Set<String> WITH_PRESET =
            Set.of("name", "preset", "limit", "when", "incoming", "trigger", "severity", "type", "data", "expires", "enabled");

    private final Names names = new Names();

    List<AlertRule> read(List<YamlValue> entries) {
        return entries.stream().flatMap(each -> rule(each).stream()).toList();
    }

    private Optional<AlertRule> rule(YamlValue entry) {
        YamlObject object = entry.entries();
        object.requireOnly(object.get("preset").isPresent() ? WITH_PRESET : KEYS);
        Optional<String> name = names.read(object);
        AlertRuleBuilder rule = AlertRule.named(name.orElse("unnamed"));
        rule.incoming(text(object, "incoming"));
        object.get("trigger").flatMap(YamlValue::bool).ifPresent(rule::trigger);
        boolean known = object.get("preset").map(preset -> preset(object, preset, rule)).orElseGet(() -> own(object, rule));
        rule.andWhen(expression(object, "when"));
        object.get("severity").flatMap(value -> value.as(Severity::parse)).ifPresent(rule::severity);
        rule.type(text(object, "type"));
        rule.data(expression(object, "data"));
        object.get("expires").flatMap(value -> value.as(LengthOfTime::parse)).ifPresent(rule::expires);
        object.get("enabled").flatMap(YamlValue::bool).ifPresent(rule::enabled);
        return name.isPresent() && known ? entry.parse(name.get(), each -> rule.build()) : Optional.empty();
    }

    private static boolean preset(YamlObject object, YamlValue preset, AlertRuleBuilder rule) {
        String limit = text(object, "limit");
        return preset.as(AlertPreset::parse)
                .flatMap(found -> object.get("limit").orElse(preset).parse("", each -> found.apply(rule, limit)))
                .isPresent();
    }

    private static boolean own(YamlObject object, AlertRuleBuilder rule) {
        object.get("events").map(AlertsReader::patterns).ifPresent(rule::events);
        rule.by(expression(object, "by"));
        Optional<Integer> count = object.get("count").flatMap(value -> value.as(AlertsReader::number));
        rule.count(count.orElse(null));
        rule.window(span(object, "window")).lasts(span(object, "lasts")).absence(span(object, "absence"));
        rule.recover(expression(object, "recover"));
        return object.get("count").isPresent() == count.isPresent();
    }

    private static List<String> patterns(YamlValue events) {
        return events.list().stream()
                .flatMap(each -> each.as(TypePattern::of).stream())
                .map(TypePattern::toString)
                .toList();
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not a number of events", e);
        }
    }

    @CheckForNull
    private static Duration span(YamlObject object, String key) {
        return object.get(key).flatMap(value -> value.as(LengthOfTime::parse)).orElse(null);
    }

    @CheckForNull
    private static String expression(YamlObject object, String key) {
        return object.get(key).flatMap(Known::expression).orElse(null);
    }

    @CheckForNull
    private static String text(YamlObject object, String key) {
        return object.get(key).flatMap(YamlValue::text).orElse(null);
    }
}
