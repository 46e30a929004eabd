package io.jenkins.plugins.webhooks.engine.event;

import java.util.regex.Pattern;

/** Names of webhooks: they stand in URLs, metrics and logs, so they hold nothing that needs encoding. */
public final class WebhookName {
    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,99}");

    private WebhookName() {}

    /** Whether the text can be a webhook's name. */
    public static boolean isValid(String name) {
        return VALID.matcher(name).matches();
    }

    /**
     * Checks a name.
     *
     * @throws IllegalArgumentException if it can't be one
     */
    public static void requireValid(String name) {
        if (!isValid(name)) {
            throw new IllegalArgumentException("'" + name + "' can't be a webhook's name: use up to 100 letters,"
                    + " digits, '_' and '-', the first one a letter or digit");
        }
    }
}
