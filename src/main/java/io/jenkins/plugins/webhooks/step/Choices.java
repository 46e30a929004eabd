package io.jenkins.plugins.webhooks.step;

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
}
