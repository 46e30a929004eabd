package io.jenkins.plugins.webhooks.listen;

import hudson.model.Cause;
import java.util.List;
import java.util.Objects;

/** Why something runs, in plain words. */
final class Causes {
    private Causes() {}

    static List<String> describe(List<Cause> causes) {
        return causes.stream()
                .map(Cause::getShortDescription)
                .filter(Objects::nonNull)
                .toList();
    }
}
