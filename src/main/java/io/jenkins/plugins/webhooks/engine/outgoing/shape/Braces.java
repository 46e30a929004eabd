package io.jenkins.plugins.webhooks.engine.outgoing.shape;

/** Finds where an expression in braces ends: it may hold braces itself, and strings with braces in them. */
final class Braces {
    private Braces() {}

    /**
     * The index of the brace that closes the one at an index.
     *
     * @throws IllegalArgumentException if none does
     */
    static int end(String text, int open) {
        int depth = 0;
        int at = open;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' || c == '\'' || c == '`') {
                at = endOfQuote(text, at);
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return at;
            }
            at++;
        }
        throw new IllegalArgumentException(
                "the '{' at character " + (open + 1) + " is not closed: write '{{' for a literal one");
    }

    /** JSONata's strings escape by a backslash as JSON does; its quoted names know no escape. */
    private static int endOfQuote(String text, int open) {
        char quote = text.charAt(open);
        int at = open + 1;
        while (at < text.length() && text.charAt(at) != quote) {
            at += quote != '`' && text.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }
}
