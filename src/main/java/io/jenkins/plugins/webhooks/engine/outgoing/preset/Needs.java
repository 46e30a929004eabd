package io.jenkins.plugins.webhooks.engine.outgoing.preset;

import io.jenkins.plugins.webhooks.engine.outgoing.Need;
import java.util.ArrayList;
import java.util.List;

/** What several presets ask of an event. */
final class Needs {
    /** A commit as Git names it, SHA-1 or SHA-256. */
    static final Need REVISION = new Need(
            "$type(data.scm.revision) = \"string\" ? $contains(data.scm.revision, /^[0-9a-fA-F]{7,64}$/) : false",
            "the event names no commit (data.scm.revision): the build has checked out nothing yet, or nothing at all");

    /** Systems that refuse a status without a link. */
    static final Need LINK = new Need(
            "$type(data.url) = \"string\" ? $contains(data.url, /^https?:\\/\\//) : false",
            "the event has no absolute address (data.url): set the Jenkins URL");

    static final Need BUILD = new Need(
            "$type(data.job.fullName) = \"string\" and $type(data.number) = \"number\"",
            "the event is not about a build (data.job, data.number)");

    static final Need BRANCH = new Need(
            "$type(data.scm.branch) = \"string\"",
            "the event names no branch (data.scm.branch), and none is configured");

    private Needs() {}

    /** A branch to work with, which the configuration or the event names. */
    static List<Need> branchUnless(PresetValues values, String field) {
        return values.text(field).isPresent() ? List.of() : List.of(BRANCH);
    }

    static List<Need> all(List<Need> some, Need... others) {
        List<Need> all = new ArrayList<>(some);
        all.addAll(List.of(others));
        return all;
    }
}
