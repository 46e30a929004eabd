package io.jenkins.plugins.webhooks.engine.event.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.rule.Validation;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Holds what is published against what the catalogue promises; in tests no key may be there that it does not name. */
public final class Promises {
    private static final Map<String, Validation> SCHEMAS = new ConcurrentHashMap<>();

    private Promises() {}

    public static void assertKept(String type, Severity severity, JsonNode data) {
        CatalogueEntry entry = Catalogue.builtIn()
                .find(type)
                .orElseThrow(() -> new AssertionError("the catalogue says nothing of " + type));
        assertThat(entry.severities()).as("severities of " + type).contains(severity);
        assertThat(violations(entry, data)).as(type + " " + data).isEmpty();
    }

    static Iterable<String> violations(CatalogueEntry entry, JsonNode data) {
        return SCHEMAS.computeIfAbsent(
                        entry.type(),
                        type -> Validation.parse(closed(entry.schema()).toString()))
                .violations(data);
    }

    private static JsonNode closed(JsonNode schema) {
        JsonNode copy = schema.deepCopy();
        close(copy);
        return copy;
    }

    private static void close(JsonNode node) {
        node.forEach(Promises::close);
        if (node.path("properties").isObject() && node.has("type") && !node.has("additionalProperties")) {
            ((ObjectNode) node).put("additionalProperties", false);
        }
    }
}
