package io.jenkins.plugins.webhooks.engine.rule;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.event.Json;

/**
 * A JSONata expression: the one language of filters, transforms and parameters. Bounded in time and depth.
 *
 * @see <a href="https://docs.jsonata.org/">JSONata</a>
 */
public final class Expression {
    private static final long MAX_MILLIS = 500;
    private static final int MAX_DEPTH = 100;
    private static final int MAX_LENGTH = 20_000;

    private final String text;
    /** The library's compiled form keeps state while it runs, so each thread has its own. */
    private final ThreadLocal<Jsonata> compiled;

    private Expression(String text) {
        this.text = text;
        this.compiled = ThreadLocal.withInitial(() -> Jsonata.jsonata(text));
    }

    /**
     * Reads an expression.
     *
     * @throws IllegalArgumentException if it is not one; the message says what is wrong and where
     */
    public static Expression parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("an expression has at most " + MAX_LENGTH + " characters");
        }
        Expression expression = new Expression(text);
        try {
            expression.compiled.get();
        } catch (JException e) {
            throw new IllegalArgumentException(
                    "not a JSONata expression: " + e.getMessage() + " (at character " + e.getLocation() + ")", e);
        } catch (RuntimeException | StackOverflowError e) {
            throw new IllegalArgumentException("not a JSONata expression: " + e.getMessage(), e);
        }
        return expression;
    }

    /**
     * Evaluates over a document.
     *
     * @return the result; a missing node where the expression gives nothing
     * @throws ExpressionException if it fails or takes more than {@value #MAX_MILLIS} ms
     */
    public JsonNode evaluate(JsonNode document) throws ExpressionException {
        Jsonata jsonata = compiled.get();
        try {
            Jsonata.Frame frame = jsonata.createFrame();
            frame.setRuntimeBounds(MAX_MILLIS, MAX_DEPTH);
            Object input = Json.MAPPER.convertValue(document, Object.class);
            Object result = jsonata.evaluate(input, frame);
            return result == null ? Json.MAPPER.missingNode() : Json.MAPPER.valueToTree(result);
        } catch (JException e) {
            throw new ExpressionException("the expression failed: " + e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            throw new ExpressionException(
                    "the expression failed: " + e.getClass().getSimpleName() + " " + e.getMessage());
        }
    }

    /**
     * Evaluates as a condition.
     *
     * @return whether the result is true as JSONata's {@code $boolean} has it: not nothing, not empty, not zero
     * @throws ExpressionException if it fails
     */
    public boolean test(JsonNode document) throws ExpressionException {
        JsonNode result = evaluate(document);
        if (result.isContainerNode()) {
            return !result.isEmpty();
        }
        if (result.isNumber()) {
            return result.decimalValue().signum() != 0;
        }
        return result.isTextual() ? !result.textValue().isEmpty() : result.asBoolean(false);
    }

    @Override
    public String toString() {
        return text;
    }
}
