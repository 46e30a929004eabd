package io.jenkins.plugins.webhooks.act;

import hudson.model.Executor;
import hudson.model.Item;
import hudson.model.Result;
import hudson.model.Run;
import io.jenkins.plugins.webhooks.engine.incoming.Accepted;
import io.jenkins.plugins.webhooks.engine.incoming.Outcome;

/** Ends a running build. */
final class AbortBuild implements BuildAction.Work {

    @Override
    public Outcome on(Run<?, ?> run, Accepted accepted) {
        run.getParent().checkPermission(Item.CANCEL);
        Executor executor = run.getExecutor();
        if (executor == null) {
            return BuildLinks.outcome(run, "does not run any more");
        }
        executor.interrupt(Result.ABORTED, new WebhookInterruption(accepted.webhook()));
        return BuildLinks.outcome(run, "is aborted");
    }
}
