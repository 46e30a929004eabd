package io.jenkins.plugins.webhooks.act;

import hudson.model.BuildableItem;
import hudson.model.Item;
import hudson.model.Job;
import java.util.ArrayList;
import java.util.List;
import jenkins.model.Jenkins;
import jenkins.model.ParameterizedJobMixIn;

/** The real jobs. */
final class JenkinsJobTree implements JobTree {

    @Override
    public List<Entry> startable() {
        List<Entry> entries = new ArrayList<>();
        for (Job<?, ?> job : Jenkins.get().allItems(Job.class)) {
            if (job instanceof ParameterizedJobMixIn.ParameterizedJob
                    && job.hasPermission(Item.BUILD)
                    && job.isBuildable()) {
                // Only folders that compute their content can be built themselves.
                boolean branch = job.getParent() instanceof BuildableItem;
                entries.add(new Entry(job.getFullName(), branch, () -> JobRepositories.of(job)));
            }
        }
        return entries;
    }
}
