package io.jenkins.plugins.webhooks.engine.outgoing.shape;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** JSON's single values as text. */
final class Scalars {
    /** Zeros that are written out; {@code 1e999999999} would become a text of a gigabyte. */
    private static final int MOST_ZEROS = 400;

    private Scalars() {}

    /** Texts as they are, numbers without exponent unless it is huge, {@code true}, {@code false}; nothing for null. */
    static String text(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        return value.isNumber() ? number(value.decimalValue()) : value.asText();
    }

    private static String number(BigDecimal value) {
        boolean huge = Math.abs((long) value.scale()) > MOST_ZEROS;
        return huge ? value.toString() : value.toPlainString();
    }
}
