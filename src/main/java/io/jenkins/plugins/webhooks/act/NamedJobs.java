package io.jenkins.plugins.webhooks.act;

import io.jenkins.plugins.webhooks.engine.incoming.Accepted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The jobs that the configuration names.
 *
 * @param names full names and {@link JobPattern}s
 */
record NamedJobs(List<String> names, JobTree tree) implements JobChoice {

    @Override
    public Collection<String> of(Accepted accepted) {
        List<String> chosen = new ArrayList<>();
        for (String name : names) {
            if (JobPattern.isPattern(name)) {
                chosen.addAll(matching(name));
            } else {
                chosen.add(name);
            }
        }
        return chosen;
    }

    private List<String> matching(String pattern) {
        JobPattern wanted = new JobPattern(pattern);
        List<String> found = tree.startable().stream()
                .map(JobTree.Entry::name)
                .filter(wanted)
                .toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("no job that can be started matches '" + pattern + "'");
        }
        return found;
    }
}
