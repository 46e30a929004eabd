package io.jenkins.plugins.webhooks.act;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.rule.Expression;

/** Expressions of a configuration, refused with the name of their field. */
final class Expressions {
    private Expressions() {}

    /**
     * Reads one that need not be there.
     *
     * @throws IllegalArgumentException if it is none
     */
    @CheckForNull
    static Expression optional(String field, @CheckForNull String text) {
        try {
            return text == null ? null : Expression.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(field + ": " + e.getMessage(), e);
        }
    }

    /**
     * Reads one that must be there.
     *
     * @throws IllegalArgumentException if it is empty or none
     */
    static Expression required(String field, @CheckForNull String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return optional(field, text);
    }
}
