package io.jenkins.plugins.webhooks.engine.event;

/** How much an {@link Event} matters. The order is the order of thresholds: {@link #DEBUG} is the lowest. */
public enum Severity {
    DEBUG,
    INFO,
    SUCCESS,
    WARNING,
    ERROR;

    /** Whether an event of this severity passes a threshold. */
    public boolean isAtLeast(Severity threshold) {
        return compareTo(threshold) >= 0;
    }

    /**
     * Reads the name as people write it, in any case.
     *
     * @throws IllegalArgumentException if there is no such severity; the message lists them
     */
    public static Severity parse(String name) {
        for (Severity severity : values()) {
            if (severity.name().equalsIgnoreCase(name.trim())) {
                return severity;
            }
        }
        throw new IllegalArgumentException("no severity '" + name + "': use debug, info, success, warning or error");
    }
}
