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
    public Outcome run(WebhookFacts facts, @CheckForNull String key) throws Exception {
        // Before the queue's lock is taken: looking at builds may read them from the disk.
        if (FormerStarts.any(job, facts.receipt(), parameters)) {
            return former();
        }
        return key == null ? start(facts, null, List.of()) : Queue.withLock(() -> replace(facts, key));
    }

    /** The new item is there before the old ones go, so that a refusal loses nothing. */
    private Outcome replace(WebhookFacts facts, String key) {
        WaitingTwins twins = WaitingTwins.of(job, key);
        if (twins.receipts().contains(facts.receipt())) {
            return former();
        }
        Outcome outcome = start(facts, key, twins.receipts());
        twins.cancel();
        return outcome;
    }

    private Outcome start(WebhookFacts facts, @CheckForNull String key, List<String> replaced) {
        Queue.Item item = ParameterizedJobMixIn.scheduleBuild2(job, quietPeriod, actions(facts, key, replaced));
        if (item == null) {
            throw new IllegalStateException("Jenkins refuses to start job '" + job.getFullName() + "'");
        }
        String instead = replaced.isEmpty() ? "" : " in place of " + replaced.size() + " that waited";
        return new Outcome(
                "job '" + job.getFullName() + "' started" + instead,
                List.of(link(), new Outcome.Link("queue item " + item.getId(), item.getUrl())));
    }

    private Outcome former() {
        return new Outcome("job '" + job.getFullName() + "' was started before", List.of(link()));
    }

    private Outcome.Link link() {
        return new Outcome.Link(job.getFullDisplayName(), job.getUrl());
    }

    /** What the build carries with it. */
    private Action[] actions(WebhookFacts facts, @CheckForNull String key, List<String> replaced) {
        List<Action> actions = new ArrayList<>();
        actions.add(new CauseAction(WebhookCause.of(facts, replaced)));
        actions.add(new DeliveryAction(facts.receipt(), key, replaced));
        actions.add(new WebhookEnvironment(facts.environment()));
        if (parameters != null) {
            actions.add(parameters);
        }
        return actions.toArray(Action[]::new);
    }
}
