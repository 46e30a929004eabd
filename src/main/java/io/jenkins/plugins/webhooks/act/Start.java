package io.jenkins.plugins.webhooks.act;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Action;
import hudson.model.CauseAction;
import hudson.model.Job;
import hudson.model.ParametersAction;
import java.util.ArrayList;
import java.util.List;

/**
 * One build to be started.
 *
 * @param job of which
 * @param parameters of the build, or null if the job has none
 * @param facts why
 * @param quietPeriod in seconds, or -1 for the job's own
 */
record Start(Job<?, ?> job, @CheckForNull ParametersAction parameters, WebhookFacts facts, int quietPeriod) {

    /** What the build carries with it. */
    Action[] actions() {
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
