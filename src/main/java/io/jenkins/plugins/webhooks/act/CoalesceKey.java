package io.jenkins.plugins.webhooks.act;

import com.fasterxml.jackson.databind.JsonNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.incoming.Accepted;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import io.jenkins.plugins.webhooks.engine.rule.ExpressionException;

/**
 * Says which receipts are about the same, so that only the newest of those that wait is built.
 *
 * @param expression gives the key, or null so that every receipt gets a build of its own
 */
record CoalesceKey(@CheckForNull Expression expression) {
    private static final int LONGEST = 500;

    /**
     * The key of a receipt; null if it has none. Webhooks do not mix.
     *
     * @throws IllegalArgumentException if it can't be computed or is too long
     */
    @CheckForNull
    String of(Accepted accepted) {
        if (expression == null) {
            return null;
        }
        JsonNode value;
        try {
            value = expression.evaluate(accepted.document());
        } catch (ExpressionException e) {
            throw new IllegalArgumentException("coalesce: " + e.getMessage(), e);
        }
        if (value.isNull() || value.isMissingNode()) {
            return null;
        }
        String key = value.isTextual() ? value.textValue() : Json.text(value);
        if (key.length() > LONGEST) {
            throw new IllegalArgumentException("coalesce: gives a key of " + key.length()
                    + " characters, but it can have " + LONGEST + ": choose for example scm.branch");
        }
        return accepted.webhook() + " " + key;
    }
}
