package io.jenkins.plugins.webhooks.engine.outgoing.shape;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import io.jenkins.plugins.webhooks.engine.rule.ExpressionException;

/**
 * An expression in braces within a text, filled from the event's JSON form.
 *
 * @param text of the expression
 * @param raw whether it began with {@code +}: a path of several segments, as RFC 6570 section 3.2.3 marks it
 */
record Placeholder(String text, boolean raw, Expression expression) implements Part {
    private static final String NOTHING = " is nothing";

    static Placeholder of(String inner) {
        boolean raw = inner.startsWith("+");
        String text = (raw ? inner.substring(1) : inner).trim();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("'{}' holds no expression: write '{{' and '}}' for literal braces");
        }
        try {
            return new Placeholder(text, raw, Expression.parse(text));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'{" + inner + "}' is " + e.getMessage() + "; write '{{' and '}}' for literal braces", e);
        }
    }

    /**
     * The value for one event.
     *
     * @throws ExpressionException if the expression fails
     * @throws IllegalArgumentException if it gives nothing, or what is no single value
     */
    String value(JsonNode document) throws ExpressionException {
        JsonNode value = expression.evaluate(document);
        if (value.isMissingNode() || value.isNull()) {
            throw new IllegalArgumentException(this + NOTHING);
        }
        if (value.isContainerNode()) {
            throw new IllegalArgumentException(
                    this + " is " + (value.isArray() ? "a list" : "an object") + ", not a single value");
        }
        return Scalars.text(value);
    }

    /** The value as it stands in a URL, where an empty one would address something else. */
    String requireValue(Fillings fillings) {
        String value = fillings.of(this);
        if (value.isEmpty()) {
            throw new IllegalArgumentException(this + NOTHING);
        }
        return value;
    }

    @Override
    public String toString() {
        return "{" + (raw ? "+" : "") + text + "}";
    }
}
