package io.jenkins.plugins.webhooks.config.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jenkinsci.plugins.structs.describable.ArrayType;
import org.jenkinsci.plugins.structs.describable.AtomicType;
import org.jenkinsci.plugins.structs.describable.DescribableModel;
import org.jenkinsci.plugins.structs.describable.DescribableParameter;
import org.jenkinsci.plugins.structs.describable.HeterogeneousObjectType;
import org.jenkinsci.plugins.structs.describable.HomogeneousObjectType;
import org.jenkinsci.plugins.structs.describable.ParameterType;

/**
 * Makes describables of JSON that looks like configuration as code. It is strict: structs itself would let unknown keys
 * pass with a warning in the log, and numbers be cut.
 */
public final class DescribableReader {
    private DescribableReader() {}

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException if a key is unknown or a value can't be; the message says where and what fits
     */
    public static <T> T read(Class<T> type, JsonNode json) {
        return object(DescribableModel.of(type), json, Place.TOP);
    }

    private static <T> T object(DescribableModel<T> model, JsonNode json, Place place) {
        if (!json.isObject()) {
            throw place.wrong("must be an object");
        }
        Map<String, DescribableParameter> attributes = Attributes.of(model);
        Map<String, Object> arguments = new LinkedHashMap<>();
        attributes.values().stream()
                .filter(each -> each.isRequired() && each.getType() instanceof ArrayType)
                .forEach(each -> arguments.put(each.getName(), List.of()));
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
            DescribableParameter attribute = attributes.get(entry.getKey());
            if (attribute == null) {
                throw place.wrong(
                        "there is no key '" + entry.getKey() + "' here: use " + String.join(", ", attributes.keySet()));
            }
            if (!entry.getValue().isNull()) {
                arguments.put(entry.getKey(), value(attribute.getType(), entry.getValue(), place.key(entry.getKey())));
            }
        }
        return place.in(() -> model.instantiate(arguments, null));
    }

    private static Object value(ParameterType type, JsonNode json, Place place) {
        if (type instanceof ArrayType list) {
            return list(list, json, place);
        }
        if (type instanceof HomogeneousObjectType one) {
            return object(one.getSchemaType(), json, place);
        }
        if (type instanceof HeterogeneousObjectType several) {
            return choice(several, json, place);
        }
        return place.in(() -> Scalars.read(type instanceof AtomicType atom ? atom.getType() : String.class, json));
    }

    private static List<Object> list(ArrayType type, JsonNode json, Place place) {
        if (!json.isArray()) {
            throw place.wrong("must be a list");
        }
        List<Object> values = new ArrayList<>();
        for (JsonNode each : json) {
            values.add(value(type.getElementType(), each, place.index(values.size())));
        }
        return values;
    }

    /** {@code {"startJobs": {…}}}, or the name alone where there is nothing to say. */
    private static Object choice(HeterogeneousObjectType type, JsonNode json, Place place) {
        Map<String, DescribableModel<?>> choices = Choices.of(type);
        boolean bare = json.isTextual();
        if (!bare && !(json.isObject() && json.size() == 1)) {
            throw place.wrong("must be an object with one key, one of " + String.join(", ", choices.keySet()));
        }
        String name = bare ? json.textValue() : json.fieldNames().next();
        DescribableModel<?> model = choices.get(name);
        if (model == null) {
            throw place.wrong("there is no '" + name + "' here: use " + String.join(", ", choices.keySet()));
        }
        return object(model, bare ? JsonNodeFactory.instance.objectNode() : json.get(name), place.key(name));
    }
}
