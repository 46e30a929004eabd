package io.jenkins.plugins.webhooks.engine.alert;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.event.TypePattern;
import java.time.Duration;
import java.util.List;

/** Collects what a rule says; what it does not say follows from the rest. */
public final class AlertRuleBuilder {
    private final String name;
    private List<String> events = List.of();
    private String when;
    private String by;
    private Integer count;
    private Duration window;
    private Duration lasts;
    private Duration absence;
    private String incoming;
    private String recover;
    private boolean trigger;
    private Severity severity;
    private String type;
    private String data;
    private Duration expires = AlertRule.EXPIRES;
    private boolean enabled = true;

    AlertRuleBuilder(String name) {
        this.name = name;
    }

    public AlertRuleBuilder events(List<String> patterns) {
        events = List.copyOf(patterns);
        return this;
    }

    public AlertRuleBuilder when(@CheckForNull String expression) {
        when = expression;
        return this;
    }

    /** Narrows what counts already. */
    public AlertRuleBuilder andWhen(@CheckForNull String expression) {
        if (when == null || expression == null) {
            return when(when == null ? expression : when);
        }
        return when("(" + when + ") and $boolean((" + expression + "))");
    }

    public AlertRuleBuilder by(@CheckForNull String expression) {
        by = expression;
        return this;
    }

    public AlertRuleBuilder count(@CheckForNull Integer value) {
        count = value;
        return this;
    }

    public AlertRuleBuilder window(@CheckForNull Duration value) {
        window = value;
        return this;
    }

    public AlertRuleBuilder lasts(@CheckForNull Duration value) {
        lasts = value;
        return this;
    }

    public AlertRuleBuilder absence(@CheckForNull Duration value) {
        absence = value;
        return this;
    }

    /** Receipts of this incoming webhook count instead of events. */
    public AlertRuleBuilder incoming(@CheckForNull String value) {
        incoming = value;
        return this;
    }

    public AlertRuleBuilder recover(@CheckForNull String expression) {
        recover = expression;
        return this;
    }

    public AlertRuleBuilder trigger(boolean value) {
        trigger = value;
        return this;
    }

    public AlertRuleBuilder severity(@CheckForNull Severity value) {
        severity = value;
        return this;
    }

    public AlertRuleBuilder type(@CheckForNull String value) {
        type = value;
        return this;
    }

    public AlertRuleBuilder data(@CheckForNull String expression) {
        data = expression;
        return this;
    }

    public AlertRuleBuilder expires(Duration value) {
        expires = value;
        return this;
    }

    public AlertRuleBuilder enabled(boolean value) {
        enabled = value;
        return this;
    }

    /** The incoming webhook whose receipts count, if one is named. */
    @CheckForNull
    String incoming() {
        return incoming;
    }

    /**
     * Ends the description.
     *
     * @throws IllegalArgumentException if it can't be; the message names the rule and the field
     */
    public AlertRule build() {
        try {
            return new AlertRule(
                    name,
                    events.stream().map(TypePattern::of).toList(),
                    when,
                    by,
                    condition(),
                    recover,
                    trigger,
                    severity == null ? trigger ? Severity.INFO : Severity.WARNING : severity,
                    type == null ? (trigger ? "custom." : "alert.") + name : type,
                    data,
                    expires,
                    enabled);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("alert '" + name + "': " + e.getMessage(), e);
        }
    }

    private Condition condition() {
        boolean counts = count != null || window != null;
        if (absence != null && (lasts != null || counts) || lasts != null && counts) {
            throw new IllegalArgumentException("use one of count (with window), lasts and absence");
        }
        if (incoming != null && absence == null) {
            throw new IllegalArgumentException("incoming needs absence: say how long nothing may come");
        }
        if (absence != null) {
            return new Condition.Absence(absence, incoming);
        }
        return lasts == null ? new Condition.Count(count == null ? 1 : count, window) : new Condition.Lasting(lasts);
    }
}
