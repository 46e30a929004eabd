package io.jenkins.plugins.webhooks.engine.outgoing.preset;

import io.jenkins.plugins.webhooks.engine.outgoing.Need;
import java.util.List;
import java.util.regex.Pattern;

/** Which issues an event is about: the one that is configured, or those that its branch names, as in PROJ-12-fix. */
final class JiraIssue {
    static final PresetField FIELD = PresetField.optional(
            "issue", "Issue", "PROJ-12", "If empty, the first key in the name of the branch, as in PROJ-12-fix.");

    /** PR-12 is how a Jenkins branch source calls a pull request, not a key. */
    static final String KEYS = "$match($join([data.scm.branch, data.issue][$type($) = \"string\"]"
            + "[$not($contains($, /^(PR|MR)-[0-9]+$/))], \" \"), /[A-Z][A-Z0-9_]+-[1-9][0-9]*/).match";

    static final Need NEED = new Need(
            "$count(" + KEYS + ") > 0",
            "the event names no issue: neither the branch (data.scm.branch) nor data.issue holds a key such as PROJ-12");

    private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9_]+-[1-9][0-9]*");

    private JiraIssue() {}

    static Address of(PresetValues values, Address address) {
        values.text("issue").ifPresent(key -> {
            if (!KEY.matcher(key).matches()) {
                throw new IllegalArgumentException("issue: '" + key + "' is no key such as PROJ-12");
            }
        });
        return values.text("issue").map(address::segment).orElseGet(() -> address.filled("(" + KEYS + ")[0]"));
    }

    static List<Need> needs(PresetValues values) {
        return values.text("issue").isPresent() ? List.of() : List.of(NEED);
    }
}
