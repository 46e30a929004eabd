package io.jenkins.plugins.webhooks.step;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.EventType;
import io.jenkins.plugins.webhooks.engine.event.catalogue.Catalogue;
import java.util.HashSet;
import java.util.Set;

/** Names that a build may give its events. */
final class BuildEventName {
    static final String DEFAULT = "custom.notification";

    private static final String DOMAIN = "custom.";

    /** Ours: who receives such an event must be able to rely on its being true, whoever writes Jenkinsfiles. */
    private static final Set<String> RESERVED = reserved();

    private BuildEventName() {}

    /**
     * The event's type for a name that a build gives.
     *
     * @param name nothing stands for {@value #DEFAULT}; one without a dot gets the domain {@code custom}
     * @throws IllegalArgumentException if it can't be a type, or says something that only Jenkins itself may say
     */
    static String of(@CheckForNull String name) {
        String trimmed = orDefault(name);
        String type = trimmed.indexOf('.') < 0 ? DOMAIN + trimmed : trimmed;
        EventType.requireValid(type);
        String domain = domain(type);
        if (RESERVED.contains(domain)) {
            throw new IllegalArgumentException("a build can't raise '" + type + "', because only Jenkins itself raises "
                    + domain + " events: use for example custom." + type.substring(domain.length() + 1));
        }
        return type;
    }

    /** What is kept of a name that somebody sets. */
    static String orDefault(@CheckForNull String name) {
        return name == null || name.isBlank() ? DEFAULT : name.trim();
    }

    private static Set<String> reserved() {
        Set<String> reserved = new HashSet<>();
        // Rules of the administrator raise these, with names of their own.
        reserved.add("alert");
        Catalogue.builtIn().entries().stream()
                .filter(entry -> !entry.isPattern())
                .forEach(entry -> reserved.add(domain(entry.type())));
        return Set.copyOf(reserved);
    }

    private static String domain(String type) {
        return type.substring(0, type.indexOf('.'));
    }
}
