package io.jenkins.plugins.webhooks.step;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.Util;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.webhooks.config.Checks;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import java.util.Arrays;
import java.util.Locale;

/** What the forms of this package offer and check: constants and texts alone, the same for everybody. */
final class Choices {
    static final String DEFAULT_SEVERITY = "info";

    private Choices() {}

    static String severityOrDefault(@CheckForNull String severity) {
        return severity == null || severity.isBlank() ? DEFAULT_SEVERITY : severity.trim();
    }

    static ListBoxModel severities() {
        ListBoxModel items = new ListBoxModel();
        Arrays.stream(Severity.values())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .forEach(items::add);
        return items;
    }

    static FormValidation checkType(String value) {
        return Checks.of(() -> BuildEventName.of(value));
    }

    static FormValidation checkDelay(String value) {
        return Checks.of(() -> Delay.requireValid(Util.fixEmptyAndTrim(value)));
    }
}
