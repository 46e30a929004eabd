package io.jenkins.plugins.webhooks.engine.event.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A schema as a list of fields, for people. */
final class FieldRows {
    private static final Map<String, String> KINDS = Map.of(
            "string", "text", "integer", "number", "boolean", "true or false", "array", "list", "object", "object");

    private final ObjectNode schema;
    private final List<Row> rows = new ArrayList<>();

    /** One field; the path leads through objects and {@code []} through lists. */
    record Row(String path, String kind, String meaning) {}

    FieldRows(ObjectNode schema) {
        this.schema = schema;
    }

    List<Row> rows() {
        properties("", schema);
        return rows;
    }

    private void properties(String prefix, JsonNode object) {
        object.path("properties").properties().forEach(entry -> field(prefix + entry.getKey(), entry.getValue()));
    }

    private void field(String path, JsonNode written) {
        JsonNode field = resolve(written);
        String meaning =
                written.path("description").asText(field.path("description").asText());
        rows.add(new Row("`" + path + "`", kind(written, field), meaning));
        properties(path + ".", field);
        if (field.has("items")) {
            properties(path + "[].", resolve(field.get("items")));
        }
    }

    /** Of a choice between something and null, the something. */
    private JsonNode resolve(JsonNode field) {
        if (field.has("anyOf")) {
            return resolve(field.get("anyOf").get(0));
        }
        String reference = field.path("$ref").asText();
        return reference.isEmpty() ? field : resolve(schema.at(reference.substring(1)));
    }

    private static String kind(JsonNode written, JsonNode field) {
        if (field.has("enum")) {
            return StreamSupport.stream(field.get("enum").spliterator(), false)
                    .map(each -> each.isNull() ? "null" : "`" + each.asText() + "`")
                    .collect(Collectors.joining(", "));
        }
        JsonNode type = field.path("type");
        boolean nullable = written.has("anyOf") || type.isArray();
        String name = type.isArray() ? type.get(0).asText() : type.asText();
        return KINDS.getOrDefault(name, "any") + (nullable ? " or null" : "");
    }
}
