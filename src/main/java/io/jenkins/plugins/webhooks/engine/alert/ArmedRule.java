package io.jenkins.plugins.webhooks.engine.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import io.jenkins.plugins.webhooks.engine.rule.ExpressionException;

/** A rule made ready for use. */
final class ArmedRule {
    private static final int LONGEST_KEY = 300;

    private final AlertRule rule;
    private final Course course;
    private final Expression when;
    private final Expression by;
    private final Expression recover;
    private final Expression data;

    /**
     * Makes it.
     *
     * @throws IllegalArgumentException if an expression can't be; the message names the rule and the field
     */
    ArmedRule(AlertRule rule) {
        this.rule = rule;
        this.course = Course.of(rule);
        this.when = compile("when", rule.when());
        this.by = compile("by", rule.by());
        this.recover = compile("recover", rule.recover());
        this.data = compile("data", rule.data());
    }

    @CheckForNull
    private Expression compile(String field, @CheckForNull String text) {
        return Expression.optional("alert '" + rule.name() + "', " + field, text);
    }

    AlertRule rule() {
        return rule;
    }

    Course course() {
        return course;
    }

    /** The only state it has from the start, because nothing has to happen first. */
    boolean beginsAtOnce() {
        return rule.condition() instanceof Condition.Absence && by == null;
    }

    /** What an event means to the rule. */
    enum Meaning {
        NOTHING,
        HIT,
        END
    }

    /**
     * Says what an event means. One that ends something does not count besides.
     *
     * @throws ExpressionException if an expression fails
     */
    Meaning meaning(JsonNode document) throws ExpressionException {
        if (recover != null && recover.test(document)) {
            return Meaning.END;
        }
        return when == null || when.test(document) ? Meaning.HIT : Meaning.NOTHING;
    }

    /**
     * The key of an event.
     *
     * @return null if the event has none
     * @throws ExpressionException if the expression fails
     */
    @CheckForNull
    String key(JsonNode document) throws ExpressionException {
        if (by == null) {
            return "";
        }
        JsonNode value = by.evaluate(document);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        String text = value.isValueNode() ? value.asText() : Json.text(value);
        return text.length() > LONGEST_KEY ? text.substring(0, LONGEST_KEY) : text;
    }

    /**
     * The event's own data.
     *
     * @return null if the rule says nothing of it
     * @throws ExpressionException if the expression fails
     */
    @CheckForNull
    JsonNode data(JsonNode document) throws ExpressionException {
        if (data == null) {
            return null;
        }
        JsonNode value = data.evaluate(document);
        return value.isMissingNode() ? NullNode.instance : value;
    }
}
