package io.jenkins.plugins.webhooks.engine.event;

import java.util.regex.Pattern;

/** Names of events: dotted, lower case, {@code <domain>.<what happened>}. */
public final class EventType {
    /** Stands before our name in the CloudEvents attribute {@code type}. */
    public static final String PREFIX = "io.jenkins.webhooks.";

    private static final Pattern VALID = Pattern.compile("[a-z0-9_-]+(\\.[A-Za-z0-9_:-]+)+");
    private static final int MAX_LENGTH = 120;

    private EventType() {}

    /** Whether the name can be an event's type. */
    public static boolean isValid(String type) {
        return type.length() <= MAX_LENGTH && VALID.matcher(type).matches();
    }

    /**
     * Checks a name.
     *
     * @throws IllegalArgumentException if it can't be an event's type
     */
    public static void requireValid(String type) {
        if (!isValid(type)) {
            throw new IllegalArgumentException("'" + type + "' is not an event type: use <domain>.<name>, for example"
                    + " custom.deployed (letters, digits, '_', '-', ':' and at least one dot)");
        }
    }

    /** The value of the CloudEvents attribute {@code type}. */
    public static String qualified(String type) {
        return PREFIX + type;
    }
}
