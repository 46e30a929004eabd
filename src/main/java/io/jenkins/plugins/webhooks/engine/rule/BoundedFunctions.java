package io.jenkins.plugins.webhooks.engine.rule;

import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Jsonata.JFunction;

/** Our own in the place of those of the library's functions that have no bound. */
final class BoundedFunctions {
    private BoundedFunctions() {}

    static void register(Jsonata expression) {
        put(expression, Texts.class, "string", "<x-b?:s>");
        put(expression, Texts.class, "join", "<a<s>s?:s>");
        put(expression, Texts.class, "pad", "<s-ns?:s>");
        put(expression, Patterns.class, "contains", "<s-(sf):b>");
        put(expression, Patterns.class, "match", "<s-f<s:o>n?:a<o>>");
        put(expression, Patterns.class, "replace", "<s-(sf)(sf)n?:s>");
        put(expression, Patterns.class, "split", "<s-(sf)n?:a<s>>");
        put(expression, Lists.class, "append", "<xx:a>");
        put(expression, Lists.class, "distinct", "<x:x>");
        put(expression, Lists.class, "spread", "<x-:a<o>>");
        put(expression, Figures.class, "round", "<n-n?:n>");
        put(expression, Figures.class, "formatInteger", "<n-s:s>");
        put(expression, Figures.class, "parseInteger", "<s-s:n>");
        put(expression, Figures.class, "toMillis", "<s-s?:n>");
        put(expression, Figures.class, "fromMillis", "<n-s?s?:s>");
        put(expression, Figures.class, "now", "<s?s?:s>");
        put(expression, Figures.class, "eval", "<sx?:x>");
    }

    private static void put(Jsonata expression, Class<?> from, String name, String signature) {
        expression.registerFunction(name, new JFunction(name, signature, from, null, name));
    }
}
