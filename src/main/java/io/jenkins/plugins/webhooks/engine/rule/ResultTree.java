package io.jenkins.plugins.webhooks.engine.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Json;
import java.util.List;
import java.util.Map;

/** Turns a result into JSON of bounded size and depth. */
final class ResultTree {
    /** Characters of the JSON text, at least. */
    static final long LARGEST = 1024 * 1024;

    private static final int DEEPEST = 200;

    private long size;

    /** The result as JSON; functions become null, as a result that nobody can call. */
    JsonNode of(@CheckForNull Object value) throws ExpressionException {
        return of(value, 0);
    }

    private JsonNode of(@CheckForNull Object value, int depth) throws ExpressionException {
        if (depth > DEEPEST) {
            throw new ExpressionException("the expression failed: its result is nested too deep");
        }
        if (value instanceof Map<?, ?> map) {
            ObjectNode object = Json.MAPPER.createObjectNode();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                String key = String.valueOf(entry.getKey());
                grow(key.length() + 4L);
                object.set(key, of(entry.getValue(), depth + 1));
            }
            return object;
        }
        if (value instanceof List<?> list) {
            ArrayNode array = Json.MAPPER.createArrayNode();
            for (Object item : list) {
                array.add(of(item, depth + 1));
            }
            return array;
        }
        return scalar(value);
    }

    private JsonNode scalar(@CheckForNull Object value) throws ExpressionException {
        if (value instanceof String text) {
            grow(text.length() + 3L);
            return TextNode.valueOf(text);
        }
        grow(6);
        if (value instanceof Boolean flag) {
            return BooleanNode.valueOf(flag);
        }
        if (value instanceof Number number) {
            if (!Double.isFinite(number.doubleValue())) {
                throw new ExpressionException("the expression failed: a number of its result is out of range");
            }
            return Json.MAPPER.valueToTree(number);
        }
        return NullNode.instance;
    }

    private void grow(long characters) throws ExpressionException {
        size += characters;
        if (size > LARGEST) {
            throw new ExpressionException("the expression failed: its result is larger than 1 MB");
        }
    }
}
