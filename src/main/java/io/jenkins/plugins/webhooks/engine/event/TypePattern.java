package io.jenkins.plugins.webhooks.engine.event;

import java.util.regex.Pattern;

/**
 * Selects event types: a literal type, or one with {@code *}, which stands for any characters including dots.
 * {@code build.*} selects every build event, {@code *} everything.
 */
public final class TypePattern {
    private final String text;
    private final Pattern pattern;

    private TypePattern(String text) {
        this.text = text;
        StringBuilder regex = new StringBuilder();
        for (String literal : text.split("\\*", -1)) {
            regex.append(regex.isEmpty() ? "" : ".*").append(Pattern.quote(literal));
        }
        this.pattern = Pattern.compile(regex.toString());
    }

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException if it is blank or has characters that no type has
     */
    public static TypePattern of(String text) {
        String trimmed = text.trim();
        if (!trimmed.matches("[A-Za-z0-9_:.*-]+")) {
            throw new IllegalArgumentException("'" + text + "' is not an event pattern: use a type such as"
                    + " build.completed or a pattern such as build.*");
        }
        return new TypePattern(trimmed);
    }

    /** Whether the pattern selects the type. */
    public boolean matches(String type) {
        return pattern.matcher(type).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
