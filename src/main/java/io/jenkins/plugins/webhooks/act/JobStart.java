package io.jenkins.plugins.webhooks.act;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Action;
import hudson.model.CauseAction;
import hudson.model.Job;
import hudson.model.ParametersAction;
import hudson.model.Queue;
import io.jenkins.plugins.webhooks.engine.incoming.Outcome;
import java.util.ArrayList;
import java.util.List;
import jenkins.model.ParameterizedJobMixIn;

/**
 * Starts one build of a real job.
 *
 * @param job of which
 * @param parameters of the build, or null if the job has none
 * @param quietPeriod in seconds, or -1 for the job's own
 */
record JobStart(Job<?, ?> job, @CheckForNull ParametersAction parameters, int quietPeriod) implements Start {

    @Override
    public Outcome run(WebhookFacts facts) {
        Outcome.Link link = new Outcome.Link(job.getFullDisplayName(), job.getUrl());
        if (FormerStarts.any(job, facts.receipt())) {
            return new Outcome("job '" + job.getFullName() + "' was started before", List.of(link));
        }
        Queue.Item item = ParameterizedJobMixIn.scheduleBuild2(job, quietPeriod, actions(facts));
        if (item == null) {
            throw new IllegalStateException("Jenkins refuses to start job '" + job.getFullName() + "'");
        }
        return new Outcome(
                "job '" + job.getFullName() + "' started",
                List.of(link, new Outcome.Link("queue item " + item.getId(), item.getUrl())));
    }

    /** What the build carries with it. */
    private Action[] actions(WebhookFacts facts) {
        List<Action> actions = new ArrayList<>();
        actions.add(new CauseAction(WebhookCause.of(facts)));
        actions.add(new DeliveryAction(facts.receipt()));
        actions.add(new WebhookEnvironment(facts.environment()));
        if (parameters != null) {
            actions.add(parameters);
        }
        return actions.toArray(Action[]::new);
    }
}
