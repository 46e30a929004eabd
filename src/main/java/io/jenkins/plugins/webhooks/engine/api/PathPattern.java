package io.jenkins.plugins.webhooks.engine.api;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A path with variables, written as in OpenAPI: {@code api/v1/receipts/{id}}. */
record PathPattern(String text) {

    /** The variables' values if the path fits. A variable stands for one whole segment and is never empty. */
    Optional<Map<String, String>> match(String path) {
        String[] wanted = text.split("/", -1);
        String[] given = path.split("/", -1);
        if (wanted.length != given.length) {
            return Optional.empty();
        }
        Map<String, String> variables = new TreeMap<>();
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].startsWith("{") && !given[i].isEmpty()) {
                variables.put(wanted[i].substring(1, wanted[i].length() - 1), given[i]);
            } else if (!wanted[i].equals(given[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }
}
