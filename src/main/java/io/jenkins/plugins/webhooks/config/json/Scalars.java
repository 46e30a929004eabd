package io.jenkins.plugins.webhooks.config.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.invoke.MethodType;

/** Texts, numbers and switches; nothing is guessed. */
final class Scalars {
    private Scalars() {}

    /**
     * The value as the attribute has it.
     *
     * @throws IllegalArgumentException if it is of another kind or out of range
     */
    static Object read(Class<?> type, JsonNode json) {
        Class<?> wanted = MethodType.methodType(type).wrap().returnType();
        if (wanted == Boolean.class) {
            require(json.isBoolean(), "must be true or false");
            return json.booleanValue();
        }
        if (wanted == Integer.class) {
            require(json.isIntegralNumber() && json.canConvertToInt(), "must be a whole number");
            return json.intValue();
        }
        if (wanted == Long.class) {
            require(json.isIntegralNumber() && json.canConvertToLong(), "must be a whole number");
            return json.longValue();
        }
        require(json.isTextual(), "must be text");
        return json.textValue();
    }

    private static void require(boolean fits, String sentence) {
        if (!fits) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
