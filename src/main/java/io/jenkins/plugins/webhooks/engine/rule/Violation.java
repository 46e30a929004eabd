package io.jenkins.plugins.webhooks.engine.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.Map;

/** Says what is wrong in words taken from the schema alone: what was sent may be a secret. */
final class Violation {
    private static final int LONGEST = 60;
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("enum", "is none of the values that are allowed"),
            Map.entry("const", "is not the value that is allowed"),
            Map.entry("pattern", "does not match the pattern"),
            Map.entry("additionalProperties", "has a property that is not allowed"),
            Map.entry("unevaluatedProperties", "has a property that is not allowed"),
            Map.entry("propertyNames", "has a property whose name is not allowed"),
            Map.entry("uniqueItems", "holds an item twice"),
            Map.entry("contains", "does not hold what it must contain"),
            Map.entry("anyOf", "is like none of the schemas that are allowed"),
            Map.entry("oneOf", "is not like exactly one of the schemas that are allowed"),
            Map.entry("not", "is what it must not be"),
            Map.entry("false", "must not be there"),
            Map.entry("minimum", "is too small"),
            Map.entry("exclusiveMinimum", "is too small"),
            Map.entry("maximum", "is too large"),
            Map.entry("exclusiveMaximum", "is too large"),
            Map.entry("minLength", "is too short"),
            Map.entry("maxLength", "is too long"),
            Map.entry("minItems", "has too few items"),
            Map.entry("maxItems", "has too many items"));

    private Violation() {}

    static String words(Error error) {
        String place = error.getInstanceLocation().toString();
        return (place.isEmpty() ? "the whole" : place) + " " + what(error);
    }

    private static String what(Error error) {
        String keyword = String.valueOf(error.getKeyword());
        JsonNode wanted = error.getSchemaNode();
        if (keyword.equals("required")) {
            return "lacks the property '" + error.getProperty() + "'";
        }
        if (keyword.equals("type") && wanted != null) {
            String types = wanted.toString().replace("\"", "");
            return "is not of type " + (types.length() > LONGEST ? types.substring(0, LONGEST) : types);
        }
        return WORDS.getOrDefault(keyword, "does not meet '" + keyword + "'");
    }
}
