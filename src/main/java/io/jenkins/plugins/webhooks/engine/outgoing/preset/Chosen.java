package io.jenkins.plugins.webhooks.engine.outgoing.preset;

import io.jenkins.plugins.webhooks.engine.rule.Expression;

/** A field that holds an expression, which scripts see as {@code $chosen}. */
final class Chosen {
    private Chosen() {}

    /**
     * The statement that stands before a script; nothing if the field is empty.
     *
     * @throws IllegalArgumentException if it is no expression; the message names the field
     */
    static String expression(PresetValues values, String field) {
        String text = values.text(field).orElse("");
        Expression.optional(field, text);
        return text.isEmpty() ? "" : "$chosen := (" + text + ");\n";
    }
}
