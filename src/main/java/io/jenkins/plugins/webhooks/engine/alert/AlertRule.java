package io.jenkins.plugins.webhooks.engine.alert;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.EventType;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.event.TypePattern;
import io.jenkins.plugins.webhooks.engine.event.WebhookName;
import java.time.Duration;
import java.util.List;

/**
 * A rule over events. An alert fires once and recovers once for each key; a trigger raises its event each time and has
 * nothing to recover from.
 *
 * @param name unique among rules
 * @param events types it looks at
 * @param when JSONata over the event's JSON form that must give true for an event to count, or null for all
 * @param by JSONata that gives the key: each key has a state of its own; null for one state
 * @param condition what it waits for
 * @param recover JSONata that gives true for an event that ends it, or null for when the condition does not hold any more
 * @param trigger whether it is a trigger
 * @param severity of the event that says that it fires
 * @param type of the events it raises
 * @param data JSONata over the alert that gives the event's own data, or null
 * @param expires a key that nothing is heard of is forgotten after this time
 * @param enabled one that is switched off watches nothing
 */
public record AlertRule(
        String name,
        List<TypePattern> events,
        @CheckForNull String when,
        @CheckForNull String by,
        Condition condition,
        @CheckForNull String recover,
        boolean trigger,
        Severity severity,
        String type,
        @CheckForNull String data,
        Duration expires,
        boolean enabled) {
    /** Keys that a rule remembers at once; what comes beyond is not watched, and a warning says so. */
    public static final int MOST_KEYS = 5000;

    static final Duration EXPIRES = Duration.ofDays(30);

    public AlertRule {
        WebhookName.requireValid(name);
        EventType.requireValid(type);
        events = List.copyOf(events);
        String domain = trigger ? "custom." : "alert.";
        if (!type.startsWith(domain)) {
            throw new IllegalArgumentException("type: " + (trigger ? "a trigger" : "an alert")
                    + " raises events whose type begins with " + domain + ", not " + type);
        }
        if (expires.compareTo(Duration.ofMinutes(1)) < 0 || expires.compareTo(Condition.LONGEST) > 0) {
            throw new IllegalArgumentException("expires is between 1 minute and 366 days, not " + expires);
        }
        requireEnd(condition, recover, trigger);
        boolean ofReceipts = condition instanceof Condition.Absence absence && absence.incoming() != null;
        if (events.isEmpty() != ofReceipts) {
            throw new IllegalArgumentException(
                    ofReceipts
                            ? "incoming and events do not go together"
                            : "events is missing: say which events count");
        }
    }

    private static void requireEnd(Condition condition, @CheckForNull String recover, boolean trigger) {
        if (condition instanceof Condition.Absence && recover != null) {
            throw new IllegalArgumentException("recover and absence do not go together: the next event ends it");
        }
        if (condition instanceof Condition.Lasting && recover == null) {
            throw new IllegalArgumentException("lasts needs recover: say which event ends what lasts");
        }
        if (condition instanceof Condition.Count count && count.window() == null && recover == null && !trigger) {
            throw new IllegalArgumentException("it would never recover: say recover or window, or make it a trigger");
        }
    }

    /** Whether it ends by itself, when too few events are left in its window. */
    boolean endsByItself() {
        return recover == null && condition instanceof Condition.Count;
    }

    /** Whether it looks at events of this type. */
    boolean wants(String eventType) {
        return events.stream().anyMatch(pattern -> pattern.matches(eventType));
    }

    /** Starts a description. */
    public static AlertRuleBuilder named(String name) {
        return new AlertRuleBuilder(name);
    }
}
