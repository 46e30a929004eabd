package io.jenkins.plugins.webhooks.act;

import hudson.model.Item;
import hudson.triggers.SCMTrigger;
import io.jenkins.plugins.webhooks.engine.incoming.Accepted;
import io.jenkins.plugins.webhooks.engine.incoming.Action;
import io.jenkins.plugins.webhooks.engine.incoming.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jenkins.triggers.SCMTriggerItem;

/**
 * Lets jobs look whether their sources have changed; they build if so.
 *
 * @param choice of the jobs
 */
record PollScm(JobChoice choice) implements Action {

    @Override
    public String name() {
        return "poll sources";
    }

    @Override
    public Outcome run(Accepted accepted) {
        Map<Item, SCMTrigger> triggers = new LinkedHashMap<>();
        for (String name : choice.of(accepted)) {
            Item job = JenkinsJobs.find(name);
            triggers.put(job, trigger(job));
        }
        List<String> done = new ArrayList<>();
        List<Outcome.Link> links = new ArrayList<>();
        triggers.forEach((job, trigger) -> {
            trigger.run();
            done.add("job '" + job.getFullName() + "' polls");
            links.add(new Outcome.Link(job.getFullDisplayName(), job.getUrl()));
        });
        return new Outcome(String.join(", ", done), links);
    }

    private static SCMTrigger trigger(Item job) {
        SCMTriggerItem item = SCMTriggerItem.SCMTriggerItems.asSCMTriggerItem(job);
        SCMTrigger trigger = item == null ? null : item.getSCMTrigger();
        if (trigger == null || trigger.isIgnorePostCommitHooks()) {
            throw new IllegalArgumentException("job '" + job.getFullName()
                    + "' does not let itself be polled: switch \"Poll SCM\" on in it, with an empty schedule, and do not let"
                    + " it ignore post-commit hooks");
        }
        return trigger;
    }
}
