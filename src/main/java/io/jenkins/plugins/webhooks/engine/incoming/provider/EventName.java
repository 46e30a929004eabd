package io.jenkins.plugins.webhooks.engine.incoming.provider;

import edu.umd.cs.findbugs.annotations.CheckForNull;

/** Turns what a sender calls its event into the last part of an event type. */
public final class EventName {
    /** For requests that name no event. */
    static final String UNNAMED = "received";

    /** Leaves room for the longest provider's name in an event type. */
    private static final int MOST = 90;

    private EventName() {}

    /** The first of several texts that says anything, with what no event type may hold replaced. */
    public static String first(String... texts) {
        for (String text : texts) {
            String name = clean(text);
            if (!name.isEmpty()) {
                return name;
            }
        }
        return UNNAMED;
    }

    private static String clean(@CheckForNull String text) {
        StringBuilder name = new StringBuilder();
        String trimmed = text == null ? "" : text.strip();
        for (int i = 0; i < trimmed.length() && name.length() < MOST; i++) {
            char c = trimmed.charAt(i);
            boolean leadingDot = c == '.' && (name.isEmpty() || name.charAt(name.length() - 1) == '.');
            if (!leadingDot) {
                name.append(isAllowed(c) ? c : '_');
            }
        }
        boolean trailingDot = !name.isEmpty() && name.charAt(name.length() - 1) == '.';
        return trailingDot ? name.substring(0, name.length() - 1) : name.toString();
    }

    private static boolean isAllowed(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "_:-.".indexOf(c) >= 0;
    }
}
