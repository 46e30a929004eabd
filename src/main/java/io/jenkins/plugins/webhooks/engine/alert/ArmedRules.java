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

    private final Map<String, ArmedRule> byName;

    private ArmedRules(Map<String, ArmedRule> byName) {
        this.byName = byName;
    }

    /**
     * Makes them ready.
     *
     * @throws IllegalArgumentException if one can't be used; the message names the rule and the field
     */
    public static ArmedRules of(List<AlertRule> rules) {
        Map<String, ArmedRule> byName = new LinkedHashMap<>();
        rules.forEach(rule -> byName.put(rule.name(), new ArmedRule(rule)));
        return new ArmedRules(byName);
    }

    Optional<ArmedRule> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Collection<ArmedRule> all() {
        return byName.values();
    }

    boolean wants(String type) {
        return byName.values().stream().anyMatch(each -> each.rule().wants(type));
    }
}
