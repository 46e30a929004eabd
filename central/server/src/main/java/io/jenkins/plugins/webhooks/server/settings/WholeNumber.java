package io.jenkins.plugins.webhooks.server.settings;

/** Counts. */
final class WholeNumber {
    private WholeNumber() {}

    /**
     * Reads a number that is not negative.
     *
     * @throws IllegalArgumentException if it is none
     */
    static int parse(String text) {
        if (!text.trim().matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException("'" + text + "' must be a whole number");
        }
        return Integer.parseInt(text.trim());
    }
}
