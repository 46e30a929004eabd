package io.jenkins.plugins.webhooks.engine.alert;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules in force, by name. */
public final class ArmedRules {
    /** None. */
    public static final ArmedRules NONE = of(List.of());

    private final List<ArmedRule> configured;
    private final Map<String, ArmedRule> byName = new LinkedHashMap<>();

    private ArmedRules(List<ArmedRule> configured) {
        this.configured = configured;
        configured.stream()
                .filter(each -> each.rule().enabled())
                .forEach(each -> byName.put(each.rule().name(), each));
    }

    /**
     * Makes them ready.
     *
     * @throws IllegalArgumentException if one can't be used; the message names the rule and the field
     */
    public static ArmedRules of(List<AlertRule> rules) {
        return new ArmedRules(rules.stream().map(ArmedRule::new).toList());
    }

    Optional<ArmedRule> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Collection<ArmedRule> all() {
        return byName.values();
    }

    /** Those that are switched off too. */
    List<ArmedRule> configured() {
        return configured;
    }

    boolean wants(String type) {
        return byName.values().stream().anyMatch(each -> each.rule().wants(type));
    }
}
