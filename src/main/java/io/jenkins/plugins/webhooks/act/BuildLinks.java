package io.jenkins.plugins.webhooks.act;

import hudson.model.Run;
import io.jenkins.plugins.webhooks.engine.incoming.Outcome;
import java.util.List;

/** Says what was done to a build. */
final class BuildLinks {
    private BuildLinks() {}

    static Outcome outcome(Run<?, ?> run, String what) {
        return new Outcome(
                "build " + run.getExternalizableId() + " " + what,
                List.of(new Outcome.Link(run.getFullDisplayName(), run.getUrl())));
    }
}
