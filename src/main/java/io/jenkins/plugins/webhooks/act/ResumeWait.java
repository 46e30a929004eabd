package io.jenkins.plugins.webhooks.act;

import hudson.model.Item;
import hudson.model.Job;
import io.jenkins.plugins.webhooks.JenkinsEngine;
import io.jenkins.plugins.webhooks.engine.incoming.Accepted;
import io.jenkins.plugins.webhooks.engine.incoming.Action;
import io.jenkins.plugins.webhooks.engine.incoming.Outcome;
import io.jenkins.plugins.webhooks.engine.incoming.Waiting;
import io.jenkins.plugins.webhooks.engine.incoming.waiting.Wait;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import io.jenkins.plugins.webhooks.engine.rule.ExpressionException;
import java.util.List;
import jenkins.model.Jenkins;

/**
 * Gives a receipt to a build that waits with {@code webhookWait}, for senders that can't call its one-time URL.
 *
 * @param ticket JSONata that gives the id of the one-time URL; none is fine
 */
record ResumeWait(Expression ticket) implements Action {

    @Override
    public String name() {
        return "resume a build that waits";
    }

    @Override
    public Outcome run(Accepted accepted) throws ExpressionException {
        String id = ticket.evaluate(accepted.document()).asText("").trim();
        if (id.isEmpty()) {
            return new Outcome("none, because the expression names no one-time URL", List.of());
        }
        Waiting waiting = JenkinsEngine.current()
                .orElseThrow(() -> new IllegalStateException("Webhooks is not running"))
                .waiting();
        Wait found = waiting.find(id)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no build waits at one-time URL '" + WebhookFacts.plain(id, 100) + "'"));
        Job<?, ?> job = job(found);
        return new Outcome(
                "build " + waiting.resume(id, accepted),
                List.of(new Outcome.Link(job.getFullDisplayName(), job.getUrl())));
    }

    /** Whoever may not see the job learns no more than that nobody waits. */
    private static Job<?, ?> job(Wait wait) {
        String owner = wait.owner();
        Job<?, ?> job = Jenkins.get().getItemByFullName(owner.substring(0, owner.lastIndexOf('#')), Job.class);
        if (job == null) {
            throw new IllegalArgumentException("no build waits at one-time URL '" + wait.id() + "'");
        }
        job.checkPermission(Item.BUILD);
        return job;
    }
}
