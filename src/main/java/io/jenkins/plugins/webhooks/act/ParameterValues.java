package io.jenkins.plugins.webhooks.act;

import com.fasterxml.jackson.databind.JsonNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import io.jenkins.plugins.webhooks.engine.rule.ExpressionException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values of build parameters, computed from a receipt. */
final class ParameterValues {
    /** What Linux lets one {@code NAME=value} of an environment have, {@code MAX_ARG_STRLEN}; parameters become one. */
    static final int MAX_BYTES = 128 * 1024;

    private final Map<String, Expression> expressions;

    /** Takes the expressions by name of the parameter. */
    ParameterValues(Map<String, Expression> expressions) {
        this.expressions = new LinkedHashMap<>(expressions);
    }

    /**
     * Computes all of them.
     *
     * @return texts by name of the parameter; null where the expression gives nothing, for the job's default
     * @throws IllegalArgumentException if one can't be computed or is too long; the message names the parameter
     */
    Map<String, String> evaluate(JsonNode document) {
        Map<String, String> values = new LinkedHashMap<>();
        expressions.forEach((name, expression) -> values.put(name, bounded(name, text(name, expression, document))));
        return values;
    }

    @CheckForNull
    private static String text(String name, Expression expression, JsonNode document) {
        try {
            JsonNode value = expression.evaluate(document);
            if (value.isNull() || value.isMissingNode()) {
                return null;
            }
            return value.isContainerNode() ? Json.text(value) : value.asText();
        } catch (ExpressionException e) {
            throw new IllegalArgumentException("parameter '" + name + "': " + e.getMessage(), e);
        }
    }

    @CheckForNull
    private static String bounded(String name, @CheckForNull String text) {
        // The name, the equals sign and the closing zero count too.
        int size = text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length + name.length() + 2;
        if (size > MAX_BYTES) {
            throw new IllegalArgumentException("parameter '" + name + "' would have " + size
                    + " bytes, but an environment variable can have " + MAX_BYTES + ": choose a smaller part");
        }
        return text;
    }
}
