package io.jenkins.plugins.webhooks.listen;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Result;
import hudson.model.Run;
import io.jenkins.plugins.webhooks.act.WebhookCause;
import java.time.Instant;

/** Takes snapshots of runs. */
final class RunSnapshots {
    private RunSnapshots() {}

    /** Of a run at any time. */
    static RunSnapshot of(Run<?, ?> run) {
        return take(run, null, run.isBuilding() ? null : run.getDuration());
    }

    /** Of a run that has just ended. Its predecessor is asked for its result, which Jenkins mostly has at hand. */
    static RunSnapshot ended(Run<?, ?> run) {
        Run<?, ?> previous = run.getPreviousCompletedBuild();
        return take(run, previous == null ? null : name(previous.getResult()), run.getDuration());
    }

    private static RunSnapshot take(Run<?, ?> run, @CheckForNull String previousResult, @CheckForNull Long duration) {
        WebhookCause cause = run.getCause(WebhookCause.class);
        return new RunSnapshot(
                JobFacts.of(run.getParent()),
                run.getNumber(),
                run.getDisplayName(),
                Urls.absolute(run.getUrl()),
                name(run.getResult()),
                previousResult,
                Instant.ofEpochMilli(run.getStartTimeInMillis()),
                duration,
                Causes.describe(run.getCauses()),
                BuildParameters.harmless(run),
                ScmOfRun.of(run),
                cause == null ? null : cause.getReceipt());
    }

    @CheckForNull
    private static String name(@CheckForNull Result result) {
        return result == null ? null : result.toString();
    }
}
