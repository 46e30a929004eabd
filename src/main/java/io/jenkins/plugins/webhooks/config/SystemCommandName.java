package io.jenkins.plugins.webhooks.config;

import java.util.Arrays;
import java.util.List;

/** What a webhook can do to the controller itself. */
public enum SystemCommandName {
    QUIET_DOWN("quietDown"),
    CANCEL_QUIET_DOWN("cancelQuietDown"),
    SAFE_RESTART("safeRestart"),
    NODE_OFFLINE("nodeOffline"),
    NODE_ONLINE("nodeOnline"),
    ENABLE_JOB("enableJob"),
    DISABLE_JOB("disableJob");

    private final String label;

    SystemCommandName(String label) {
        this.label = label;
    }

    /** As a configuration writes it. */
    public String label() {
        return label;
    }

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException if there is none of this name; the message lists them
     */
    public static SystemCommandName parse(String text) {
        return Arrays.stream(values())
                .filter(each -> each.label.equals(text.trim()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no system command '" + text + "': use " + String.join(", ", labels())));
    }

    /** All of them. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(SystemCommandName::label).toList();
    }
}
