package io.jenkins.plugins.webhooks.engine.event.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.webhooks.engine.event.Json;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes a schema that stands for itself of what is written down: every key is required unless the entry says otherwise,
 * because expressions shall rely on keys, and the definitions in use come with it.
 *
 * @see <a href="https://json-schema.org/draft/2020-12/json-schema-core#section-8.2.4">Re-use with $defs</a>
 */
record DataSchema(ObjectNode definitions) {
    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";
    private static final String REFERENCE = "#/$defs/";

    ObjectNode complete(String type, String description, JsonNode written) {
        ObjectNode data = written.has("$ref") ? definition(name(written)) : written.deepCopy();
        ObjectNode schema = Json.MAPPER.createObjectNode();
        schema.put("$schema", DRAFT);
        schema.put("title", type);
        schema.put("description", description);
        data.remove("description");
        schema.setAll(data);
        Map<String, ObjectNode> used = used(schema);
        if (!used.isEmpty()) {
            schema.putObject("$defs").setAll(used);
        }
        require(schema);
        return schema;
    }

    private Map<String, ObjectNode> used(JsonNode schema) {
        Map<String, ObjectNode> used = new TreeMap<>();
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(schema);
        while (!open.isEmpty()) {
            for (JsonNode reference : open.remove().findValues("$ref")) {
                String name = reference.textValue().substring(REFERENCE.length());
                if (!used.containsKey(name)) {
                    ObjectNode definition = definition(name);
                    used.put(name, definition);
                    open.add(definition);
                }
            }
        }
        return used;
    }

    private ObjectNode definition(String name) {
        JsonNode definition = definitions.get(name);
        if (definition == null) {
            throw new IllegalStateException("the catalogue has no definition '" + name + "'");
        }
        return definition.deepCopy();
    }

    private static String name(JsonNode reference) {
        return reference.get("$ref").textValue().substring(REFERENCE.length());
    }

    private static void require(JsonNode node) {
        node.forEach(DataSchema::require);
        if (node.path("properties").isObject() && node.has("type") && !node.has("required")) {
            ArrayNode required = ((ObjectNode) node).putArray("required");
            node.get("properties").fieldNames().forEachRemaining(required::add);
        }
    }
}
