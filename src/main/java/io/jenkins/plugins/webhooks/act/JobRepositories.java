package io.jenkins.plugins.webhooks.act;

import hudson.model.Item;
import hudson.scm.SCM;
import java.util.HashSet;
import java.util.Set;
import jenkins.triggers.SCMTriggerItem;

/**
 * Where a job's sources come from. Read from the key by which Jenkins tells checkouts apart, which names the remote
 * addresses for Git and others; so no plugin for one system is needed.
 */
final class JobRepositories {
    private JobRepositories() {}

    static Set<RepositoryAddress> of(Item item) {
        Set<RepositoryAddress> found = new HashSet<>();
        SCMTriggerItem job = SCMTriggerItem.SCMTriggerItems.asSCMTriggerItem(item);
        if (job != null) {
            for (SCM scm : job.getSCMs()) {
                for (String word : scm.getKey().split("\\s+")) {
                    RepositoryAddress.parse(word).ifPresent(found::add);
                }
            }
        }
        return found;
    }
}
