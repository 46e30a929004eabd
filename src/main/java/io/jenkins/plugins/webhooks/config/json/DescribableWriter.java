package io.jenkins.plugins.webhooks.config.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.webhooks.engine.event.Json;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jenkinsci.plugins.structs.describable.ArrayType;
import org.jenkinsci.plugins.structs.describable.DescribableModel;
import org.jenkinsci.plugins.structs.describable.DescribableParameter;
import org.jenkinsci.plugins.structs.describable.HeterogeneousObjectType;
import org.jenkinsci.plugins.structs.describable.ParameterType;
import org.jenkinsci.plugins.structs.describable.UninstantiatedDescribable;

/** Makes JSON of describables: only what differs from what is usual, so that it reads as if a person had written it. */
public final class DescribableWriter {
    private DescribableWriter() {}

    /** What {@link DescribableReader} makes the same of. */
    public static ObjectNode write(Object describable) {
        return object(UninstantiatedDescribable.from(describable));
    }

    private static ObjectNode object(UninstantiatedDescribable described) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        Map<String, ?> arguments = described.getArguments();
        DescribableModel<?> model = Objects.requireNonNull(described.getModel(), "structs knows no model of this");
        for (DescribableParameter each : Attributes.of(model).values()) {
            Object value = arguments.get(each.getName());
            if (value != null && !(each.isRequired() && isEmpty(value))) {
                json.set(each.getName(), value(each.getType(), value));
            }
        }
        return json;
    }

    private static JsonNode value(ParameterType type, Object value) {
        if (value instanceof UninstantiatedDescribable nested) {
            return type instanceof HeterogeneousObjectType ? choice(nested) : object(nested);
        }
        if (value instanceof List<?> list && type instanceof ArrayType array) {
            return Json.MAPPER.valueToTree(list.stream()
                    .map(each -> value(array.getElementType(), each))
                    .toList());
        }
        return Json.MAPPER.valueToTree(value);
    }

    private static JsonNode choice(UninstantiatedDescribable nested) {
        String symbol = nested.getSymbol();
        String name = symbol == null ? nested.getKlass() : symbol;
        ObjectNode inner = object(nested);
        return inner.isEmpty()
                ? JsonNodeFactory.instance.textNode(name)
                : JsonNodeFactory.instance.objectNode().set(name, inner);
    }

    private static boolean isEmpty(Object value) {
        return value.equals("") || value.equals(List.of());
    }
}
