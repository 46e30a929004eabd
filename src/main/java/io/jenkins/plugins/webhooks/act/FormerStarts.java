package io.jenkins.plugins.webhooks.act;

import com.github.f4b6a3.ulid.Ulid;
import hudson.model.Job;
import hudson.model.Queue;
import hudson.model.Run;
import java.util.List;
import jenkins.model.Jenkins;

/**
 * Tells whether a receipt has started a job already. That happens when the process died between the start and the
 * moment its outcome was stored. One window stays: a queue that had not been saved yet when the process died is empty
 * afterwards, and then the job is rightly started again.
 */
final class FormerStarts {
    /** Bounds the search in a job that is started very often. */
    private static final int BUILDS = 100;

    private FormerStarts() {}

    static boolean any(Job<?, ?> job, String receipt) {
        return isQueued(Jenkins.get().getQueue().getItems((Queue.Task) job), receipt)
                || isBuilt(job.getLastBuild(), receipt);
    }

    private static boolean isQueued(List<Queue.Item> items, String receipt) {
        return items.stream()
                .map(item -> item.getAction(DeliveryAction.class))
                .anyMatch(action -> action != null && action.isOf(receipt));
    }

    /** Builds are looked at from the newest to the first that is older than the receipt: normally one. */
    private static boolean isBuilt(Run<?, ?> newest, String receipt) {
        long received = receivedAt(receipt);
        Run<?, ?> build = newest;
        for (int i = 0; i < BUILDS && build != null && build.getTimeInMillis() >= received; i++) {
            DeliveryAction action = build.getAction(DeliveryAction.class);
            if (action != null && action.isOf(receipt)) {
                return true;
            }
            build = build.getPreviousBuild();
        }
        return false;
    }

    /** A receipt's id begins with the time at which it came. */
    private static long receivedAt(String receipt) {
        return Ulid.isValid(receipt) ? Ulid.from(receipt).getTime() : 0;
    }
}
