package io.jenkins.plugins.webhooks.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.Map;

/**
 * Values of a script as JSON. Only plain values are read: asking an arbitrary object for its properties would let a
 * sandboxed script see more than it may.
 */
final class PlainValue {
    private static final int MAX_DEPTH = 100;
    private static final JsonNodeFactory NODES = Json.MAPPER.getNodeFactory();

    private PlainValue() {}

    /**
     * Converts a value.
     *
     * @param value a text that is a JSON object or array is taken as that
     * @throws IllegalArgumentException if something in it is not plain; the message says where and what
     */
    static JsonNode of(@CheckForNull Object value) {
        return value instanceof CharSequence text ? text(text.toString()) : of(value, "data", 0);
    }

    private static JsonNode text(String text) {
        String trimmed = text.trim();
        if (trimmed.startsWith("{") || trimmed.startsWith("[")) {
            try {
                return Json.read(trimmed);
            } catch (IOException e) {
                return NODES.textNode(text);
            }
        }
        return NODES.textNode(text);
    }

    private static JsonNode of(@CheckForNull Object value, String where, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException(where + " is nested deeper than " + MAX_DEPTH + " levels");
        }
        if (value == null) {
            return NODES.nullNode();
        }
        if (value instanceof JsonNode node) {
            return node;
        }
        if (value instanceof Map<?, ?> map) {
            ObjectNode object = NODES.objectNode();
            map.forEach((key, each) -> object.set(String.valueOf(key), of(each, where + '.' + key, depth + 1)));
            return object;
        }
        if (value instanceof Object[] array) {
            return array(Arrays.asList(array), where, depth);
        }
        return value instanceof Collection<?> all ? array(all, where, depth) : scalar(value, where);
    }

    private static JsonNode array(Collection<?> all, String where, int depth) {
        ArrayNode array = NODES.arrayNode(all.size());
        for (Object each : all) {
            array.add(of(each, where + '[' + array.size() + ']', depth + 1));
        }
        return array;
    }

    private static JsonNode scalar(Object value, String where) {
        if (value instanceof Number number) {
            return number(number, where);
        }
        if (value instanceof Boolean bool) {
            return NODES.booleanNode(bool);
        }
        if (value instanceof CharSequence
                || value instanceof Character
                || value instanceof Enum<?>
                || value instanceof TemporalAccessor) {
            return NODES.textNode(value.toString());
        }
        if (value instanceof Date date) {
            return NODES.textNode(date.toInstant().toString());
        }
        throw new IllegalArgumentException(where + " is a " + value.getClass().getName()
                + ": use maps, lists, texts, numbers, true, false and null");
    }

    private static JsonNode number(Number number, String where) {
        if (number instanceof BigDecimal decimal) {
            return NODES.numberNode(decimal);
        }
        if (number instanceof BigInteger integer) {
            return NODES.numberNode(integer);
        }
        if (number instanceof Double || number instanceof Float) {
            if (!Double.isFinite(number.doubleValue())) {
                throw new IllegalArgumentException(where + " is " + number + ", which JSON can't say");
            }
            return NODES.numberNode(new BigDecimal(number.toString()));
        }
        return NODES.numberNode(number.longValue());
    }
}
