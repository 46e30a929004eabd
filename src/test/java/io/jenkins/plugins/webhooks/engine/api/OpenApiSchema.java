package io.jenkins.plugins.webhooks.engine.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.event.Json;
import java.util.ArrayList;
import java.util.List;

/** Holds a value against a schema of our description: types, required keys, words, and no key beyond those described. */
final class OpenApiSchema {
    private final JsonNode document;
    private final List<String> complaints = new ArrayList<>();

    private OpenApiSchema(JsonNode document) {
        this.document = document;
    }

    /** What does not fit. */
    static List<String> complaints(JsonNode document, JsonNode schema, JsonNode value) {
        OpenApiSchema check = new OpenApiSchema(document);
        check.value("", schema, value);
        return check.complaints;
    }

    private void value(String path, JsonNode schema, JsonNode value) {
        if (schema.has("$ref")) {
            value(path, document.at(schema.path("$ref").textValue().substring(1)), value);
        } else if (schema.has("anyOf")) {
            anyOf(path, schema, value);
        } else {
            type(path, schema.path("type"), value);
            words(path, schema.path("enum"), value);
            schema.path("required").forEach(key -> require(path, key.textValue(), value));
            value.properties().forEach(entry -> key(path, entry.getKey(), schema, entry.getValue()));
            if (value.isArray()) {
                value.forEach(item -> value(path + "[]", schema.path("items"), item));
            }
        }
    }

    private void anyOf(String path, JsonNode schema, JsonNode value) {
        for (JsonNode choice : schema.path("anyOf")) {
            if (complaints(document, choice, value).isEmpty()) {
                return;
            }
        }
        complaints.add(path + " fits none of its forms");
    }

    private void type(String path, JsonNode type, JsonNode value) {
        JsonNode types = type.isTextual() ? Json.MAPPER.createArrayNode().add(type) : type;
        for (JsonNode each : types) {
            if (isOf(each.textValue(), value)) {
                return;
            }
        }
        if (!types.isEmpty()) {
            complaints.add(path + " is not " + type + " but " + value);
        }
    }

    private static boolean isOf(String type, JsonNode value) {
        return type.equals("integer")
                ? value.isIntegralNumber()
                : value.getNodeType().name().equalsIgnoreCase(type);
    }

    private void words(String path, JsonNode words, JsonNode value) {
        if (words.isArray() && words.valueStream().noneMatch(value::equals)) {
            complaints.add(path + " is not one of " + words + " but " + value);
        }
    }

    private void require(String path, String key, JsonNode value) {
        if (!value.has(key)) {
            complaints.add(path + "." + key + " is missing");
        }
    }

    private void key(String path, String key, JsonNode schema, JsonNode value) {
        if (schema.path("properties").has(key)) {
            value(path + "." + key, schema.path("properties").path(key), value);
        } else if (schema.has("additionalProperties")) {
            value(path + "." + key, schema.path("additionalProperties"), value);
        } else if (schema.has("properties")) {
            complaints.add(path + "." + key + " is not described");
        }
    }
}
