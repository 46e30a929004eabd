package io.jenkins.plugins.webhooks.act;

import io.jenkins.plugins.webhooks.engine.incoming.Accepted;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The jobs whose sources come from the receipt's repository. Branches of a multibranch project are its own affair. */
record RepositoryJobs(JobTree tree) implements JobChoice {

    @Override
    public Collection<String> of(Accepted accepted) {
        Set<RepositoryAddress> wanted = RepositoryAddress.in(accepted.document());
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("the request names no repository by which a job could be chosen");
        }
        List<String> found = tree.startable().stream()
                .filter(each -> !each.isBranch()
                        && !Collections.disjoint(each.repositories().get(), wanted))
                .map(JobTree.Entry::name)
                .toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("no job that can be started takes its sources from "
                    + wanted.iterator().next());
        }
        return found;
    }
}
