package io.jenkins.plugins.webhooks.engine.outgoing.shape;

import com.fasterxml.jackson.databind.JsonNode;

/** JSON's single values as text. */
final class Scalars {
    private Scalars() {}

    /** Texts as they are, numbers without exponent, {@code true}, {@code false}; nothing for null. */
    static String text(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
    }
}
