package io.jenkins.plugins.webhooks.engine.outgoing.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Text with JSONata expressions in braces; a literal brace is written twice. Equal to another by what it says. */
public final class Template {
    private final String text;
    private final List<Part> parts;
    private final List<Placeholder> placeholders;
    private final boolean secret;

    private Template(String text, List<Part> parts, boolean secret) {
        this.text = text;
        this.secret = secret;
        this.parts = List.copyOf(parts);
        this.placeholders = parts.stream()
                .filter(Placeholder.class::isInstance)
                .map(Placeholder.class::cast)
                .toList();
    }

    /** A secret: braces in it mean nothing, and an answer that repeats it is not kept as it is. */
    public static Template secret(String text) {
        return new Template(text, List.of(new Part.Literal(text)), true);
    }

    /**
     * Reads a text with placeholders.
     *
     * @throws IllegalArgumentException if a brace has no partner or holds no expression
     */
    public static Template parse(String text) {
        List<Part> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean twice = at + 1 < text.length() && text.charAt(at + 1) == c;
            if (c == '{' && !twice) {
                int end = Braces.end(text, at);
                addLiteral(parts, literal);
                parts.add(Placeholder.of(text.substring(at + 1, end)));
                at = end + 1;
            } else if (c == '}' && !twice) {
                throw new IllegalArgumentException(
                        "the '}' at character " + (at + 1) + " ends nothing: write '}}' for a literal one");
            } else {
                literal.append(c);
                at += c == '{' || c == '}' ? 2 : 1;
            }
        }
        addLiteral(parts, literal);
        return new Template(text, parts, false);
    }

    private static void addLiteral(List<Part> parts, StringBuilder literal) {
        if (!literal.isEmpty()) {
            parts.add(new Part.Literal(literal.toString()));
            literal.setLength(0);
        }
    }

    List<Part> parts() {
        return parts;
    }

    List<Placeholder> placeholders() {
        return placeholders;
    }

    /** Whether nobody may see it. */
    boolean isSecret() {
        return secret;
    }

    /**
     * Checks that no placeholder asks for a path, which only a URL has.
     *
     * @throws IllegalArgumentException if one does
     */
    Template requirePlain() {
        for (Placeholder each : placeholders()) {
            if (each.raw()) {
                throw new IllegalArgumentException(each + " can only stand in the path of a URL: leave the '+' out");
            }
        }
        return this;
    }

    /** The text without its placeholders. */
    String literals() {
        return parts.stream()
                .map(part -> part instanceof Part.Literal literal ? literal.text() : "")
                .collect(Collectors.joining());
    }

    /** The text with the values in their places. */
    String fill(Fillings fillings) {
        StringBuilder filled = new StringBuilder();
        for (Part part : parts) {
            filled.append(part instanceof Placeholder each ? fillings.of(each) : ((Part.Literal) part).text());
        }
        return filled.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Template that
                && text.equals(that.text)
                && secret == that.secret
                && isFixed() == that.isFixed();
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    private boolean isFixed() {
        return placeholders.isEmpty();
    }

    /** As it was written. */
    @Override
    public String toString() {
        return text;
    }
}
