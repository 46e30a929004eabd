package io.jenkins.plugins.webhooks.listen;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Item;
import hudson.model.Job;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jenkins.model.Jenkins;
import jenkins.model.ParameterizedJobMixIn.ParameterizedJob;

/** Which jobs were disabled when they were last looked at: Jenkins says that a job changed, but not what of it. */
final class DisabledJobs {
    private static final Set<String> FULL_NAMES = ConcurrentHashMap.newKeySet();

    private DisabledJobs() {}

    /** Looks at every job. */
    static void learn(Jenkins jenkins) {
        FULL_NAMES.clear();
        jenkins.allItems(Job.class).forEach(DisabledJobs::look);
    }

    /**
     * Looks at an item.
     *
     * @return whether it was disabled (true) or enabled (false) since the last look; null if neither
     */
    @CheckForNull
    static Boolean look(Item item) {
        if (isDisabled(item)) {
            return FULL_NAMES.add(item.getFullName()) ? Boolean.TRUE : null;
        }
        return FULL_NAMES.remove(item.getFullName()) ? Boolean.FALSE : null;
    }

    static void forget(String fullName) {
        FULL_NAMES.remove(fullName);
    }

    private static boolean isDisabled(Item item) {
        return item instanceof ParameterizedJob<?, ?> job && job.isDisabled();
    }
}
