package io.jenkins.plugins.webhooks.act;

import hudson.model.BuildableItem;
import hudson.model.Item;
import hudson.model.ItemGroup;
import hudson.model.Job;
import io.jenkins.plugins.webhooks.engine.incoming.Outcome;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jenkins.model.Jenkins;

/**
 * The real ones. A folder that computes its content is a folder that can be built: that much Jenkins itself knows, so no
 * plugin is needed to find and start them.
 */
final class JenkinsIndexing implements Indexing {

    @Override
    public Project find(String fullName) {
        Item item = Jenkins.get().getItemByFullName(fullName, Item.class);
        if (item == null) {
            throw new IllegalArgumentException("there is no project '" + fullName + "'");
        }
        if (!(item instanceof BuildableItem project) || !(item instanceof ItemGroup) || item instanceof Job) {
            throw new IllegalArgumentException(
                    "'" + fullName + "' is neither a multibranch project nor an organisation folder");
        }
        if (!item.hasPermission(Item.BUILD)) {
            throw new IllegalArgumentException(
                    "user '" + Jenkins.getAuthentication2().getName() + "' may not index '" + fullName + "'");
        }
        return new Folder(project);
    }

    @Override
    public List<String> of(Set<RepositoryAddress> repositories) {
        Set<String> found = new TreeSet<>();
        for (Job<?, ?> job : Jenkins.get().allItems(Job.class)) {
            if (job.getParent() instanceof BuildableItem project
                    && project.hasPermission(Item.BUILD)
                    && !found.contains(project.getFullName())
                    && !Collections.disjoint(JobRepositories.of(job), repositories)) {
                found.add(project.getFullName());
            }
        }
        return List.copyOf(found);
    }

    private record Folder(BuildableItem item) implements Project {
        @Override
        public String name() {
            return item.getFullName();
        }

        @Override
        public Outcome.Link link() {
            return new Outcome.Link(item.getFullDisplayName(), item.getUrl());
        }

        @Override
        public boolean start(WebhookFacts facts) {
            return item.scheduleBuild(0, WebhookCause.of(facts));
        }
    }
}
