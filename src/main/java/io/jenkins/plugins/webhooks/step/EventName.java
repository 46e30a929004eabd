package io.jenkins.plugins.webhooks.step;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.EventType;
import java.util.Set;

/** Names that a build may give its events. */
final class EventName {
    static final String DEFAULT = "custom.notification";

    private static final String DOMAIN = "custom.";

    /** Ours: who receives such an event must be able to rely on its being true, whoever writes Jenkinsfiles. */
    private static final Set<String> RESERVED = Set.of(
            "alert",
            "audit",
            "build",
            "ci",
            "configuration",
            "image",
            "issue",
            "item",
            "node",
            "page",
            "queue",
            "release",
            "scheduled",
            "scm",
            "stage",
            "system",
            "user",
            "webhook");

    private EventName() {}

    /**
     * The event's type for a name that a build gives.
     *
     * @param name nothing stands for {@value #DEFAULT}; one without a dot gets the domain {@code custom}
     * @throws IllegalArgumentException if it can't be a type, or says something that only Jenkins itself may say
     */
    static String of(@CheckForNull String name) {
        if (name == null || name.isBlank()) {
            return DEFAULT;
        }
        String trimmed = name.trim();
        String type = trimmed.indexOf('.') < 0 ? DOMAIN + trimmed : trimmed;
        EventType.requireValid(type);
        String domain = type.substring(0, type.indexOf('.'));
        if (RESERVED.contains(domain)) {
            throw new IllegalArgumentException("a build can't raise '" + type + "', because only Jenkins itself raises "
                    + domain + " events: use for example custom." + type.substring(domain.length() + 1));
        }
        return type;
    }
}
