package io.jenkins.plugins.webhooks.engine.rule;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Json;
import java.util.regex.Pattern;

/**
 * A JSONata expression: the one language of filters, transforms and parameters. Bounded in time, depth, memory and size
 * of the result, whatever it and the document say; {@code $eval} is not available.
 *
 * @see <a href="https://docs.jsonata.org/">JSONata</a>
 */
public final class Expression {
    private static final int MAX_LENGTH = 20_000;
    private static final int MAX_MESSAGE = 300;
    /** Where the library keeps what watches an evaluation: an expression that sets these would be free. */
    private static final Pattern WATCH = Pattern.compile("__evaluate_(entry|exit)");

    private static final Pattern EVAL = Pattern.compile("\\$eval\\b");

    private final String text;
    /** The library's compiled form keeps state while it runs, so each thread has its own. */
    private final ThreadLocal<Jsonata> compiled;

    private Expression(String text) {
        this.text = text;
        this.compiled = ThreadLocal.withInitial(() -> compile(text));
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
        if (WATCH.matcher(text).find() || EVAL.matcher(text).find()) {
            throw new IllegalArgumentException("not a JSONata expression that we allow: $eval and names such as"
                    + " $__evaluate_entry would take it out of its bounds");
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
     * Reads an expression that may be left out.
     *
     * @param where it stands, for the message: webhook and field
     * @return null if there is none
     * @throws IllegalArgumentException if it is not one
     */
    @CheckForNull
    public static Expression optional(String where, @CheckForNull String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
        }
    }

    private static Jsonata compile(String text) {
        Jsonata jsonata = Jsonata.jsonata(text);
        jsonata.setValidateInput(false);
        jsonata.setOutputConvertNulls(false);
        BoundedFunctions.register(jsonata);
        return jsonata;
    }

    /**
     * Evaluates over a document, on the caller's thread, which may be interrupted.
     *
     * @return the result; a missing node where the expression gives nothing
     * @throws ExpressionException if it fails or goes beyond its bounds: half a second, 100 levels, 32 MB, a result of
     *     1 MB
     */
    public JsonNode evaluate(JsonNode document) throws ExpressionException {
        Object input = Document.of(document);
        Jsonata jsonata = compiled.get();
        Bounds bounds = new Bounds(Document.weight(input));
        Jsonata.Frame frame = jsonata.createFrame();
        frame.setEvaluateEntryCallback((part, given, environment) -> bounds.enter(part, given));
        frame.setEvaluateExitCallback((part, given, environment, result) -> bounds.leave(result));
        bounds.begin();
        try {
            Object result = jsonata.evaluate(input, frame);
            return result == null ? Json.MAPPER.missingNode() : new ResultTree().of(result);
        } catch (JException e) {
            throw failed(bounds, e.getMessage());
        } catch (RuntimeException e) {
            throw failed(bounds, e.getClass().getSimpleName() + " " + e.getMessage());
        } catch (StackOverflowError e) {
            throw failed(bounds, "it recurses too deep");
        } finally {
            Bounds.end();
        }
    }

    private static ExpressionException failed(Bounds bounds, String message) {
        String why = bounds.reason() == null ? message : bounds.reason();
        boolean longer = why != null && why.length() > MAX_MESSAGE;
        return new ExpressionException("the expression failed: " + (longer ? why.substring(0, MAX_MESSAGE) : why));
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
