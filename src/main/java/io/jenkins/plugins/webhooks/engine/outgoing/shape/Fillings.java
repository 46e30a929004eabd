package io.jenkins.plugins.webhooks.engine.outgoing.shape;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.rule.ExpressionException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one event puts into the placeholders of a request. Kept with its delivery instead of the finished URL and
 * headers, so that no secret among those is stored and a corrected address counts for what is pending.
 */
public final class Fillings {
    /** For requests without placeholders. */
    public static final Fillings NONE = new Fillings(Map.of());

    private static final int LONGEST = 4000;

    private final Map<String, String> values;

    private Fillings(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Evaluates placeholders over an event's JSON form.
     *
     * @throws ExpressionException if an expression fails
     * @throws IllegalArgumentException if one gives nothing or no single value
     */
    static Fillings of(List<Placeholder> placeholders, JsonNode document) throws ExpressionException {
        if (placeholders.isEmpty()) {
            return NONE;
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (Placeholder each : placeholders) {
            if (!values.containsKey(each.text())) {
                values.put(each.text(), bounded(each, each.value(document)));
            }
        }
        return new Fillings(values);
    }

    private static String bounded(Placeholder placeholder, String value) {
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException(placeholder + " is longer than " + LONGEST + " characters");
        }
        return value;
    }

    /** Reads what {@link #toString()} gave. */
    public static Fillings parse(String json) {
        if (json.equals("{}")) {
            return NONE;
        }
        try {
            return new Fillings(Json.MAPPER.readValue(json, new TypeReference<Map<String, String>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("kept values of placeholders can't be read", e);
        }
    }

    String of(Placeholder placeholder) {
        String value = values.get(placeholder.text());
        if (value == null) {
            throw new IllegalArgumentException(placeholder
                    + " was not in this webhook's URL, parameters and headers when this delivery was made:"
                    + " undo the change or publish the event again");
        }
        return value;
    }

    /** As JSON, for keeping. */
    @Override
    public String toString() {
        return Json.text(values);
    }
}
