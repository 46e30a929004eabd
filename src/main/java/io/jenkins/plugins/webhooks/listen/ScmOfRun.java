package io.jenkins.plugins.webhooks.listen;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Run;
import io.jenkins.plugins.webhooks.act.WebhookEnvironment;

/** Asks what stands at a run itself: its checkout, its branch source, the receipt that started it. Reads no file. */
final class ScmOfRun {
    private ScmOfRun() {}

    static ScmFacts of(Run<?, ?> run) {
        return GitFacts.of(run).or(ofSource(run)).or(ofReceipt(run.getAction(WebhookEnvironment.class)));
    }

    private static ScmFacts ofSource(Run<?, ?> run) {
        try {
            return RevisionFacts.of(run);
        } catch (LinkageError e) {
            // Without the plugin scm-api there is no branch source either.
            return ScmFacts.NONE;
        }
    }

    private static ScmFacts ofReceipt(@CheckForNull WebhookEnvironment receipt) {
        if (receipt == null) {
            return ScmFacts.NONE;
        }
        return new ScmFacts(
                receipt.scm("COMMIT"),
                receipt.scm("BRANCH"),
                receipt.scm("REPOSITORY_URL"),
                receipt.scm("PULL_REQUEST"));
    }
}
