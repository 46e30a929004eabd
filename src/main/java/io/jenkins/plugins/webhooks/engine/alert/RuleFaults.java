package io.jenkins.plugins.webhooks.engine.alert;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is wrong with rules, in words: the last fault of each, until the configuration is changed. */
final class RuleFaults {
    private static final Logger LOGGER = LoggerFactory.getLogger(RuleFaults.class);

    private final Map<String, String> byRule = new ConcurrentHashMap<>();

    void note(String rule, String fault) {
        if (!fault.equals(byRule.put(rule, fault))) {
            LOGGER.warn("Alert '{}': {}", rule, fault);
        }
    }

    Optional<String> of(String rule) {
        return Optional.ofNullable(byRule.get(rule));
    }

    List<String> all() {
        return byRule.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> "alert '" + each.getKey() + "': " + each.getValue())
                .toList();
    }

    void clear() {
        byRule.clear();
    }
}
