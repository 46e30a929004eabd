package io.jenkins.plugins.webhooks.act;

import hudson.model.Job;
import hudson.model.ParametersAction;
import hudson.model.Run;
import io.jenkins.plugins.webhooks.engine.incoming.Accepted;
import io.jenkins.plugins.webhooks.engine.incoming.Outcome;

/** Starts a build's job again with the same parameters. */
final class RebuildBuild implements BuildAction.Work {

    @Override
    public Outcome on(Run<?, ?> run, Accepted accepted) throws Exception {
        Job<?, ?> job = JenkinsJobs.find(run.getParent().getFullName());
        ParametersAction former = run.getAction(ParametersAction.class);
        ParametersAction parameters = former == null ? null : new ParametersAction(former.getParameters());
        return new JobStart(job, parameters, 0).run(WebhookFacts.of(accepted), null);
    }
}
