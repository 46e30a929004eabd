package io.jenkins.plugins.webhooks.act;

import com.github.f4b6a3.ulid.Ulid;
import hudson.model.Job;
import hudson.model.Queue;
import hudson.model.Run;
import java.util.List;
import java.util.Optional;
import jenkins.model.Jenkins;

/**
 * Finds what a receipt has started already. That happens when the process died between the start and the moment its
 * outcome was stored. One window stays: a queue that had not been saved yet when the process died is empty afterwards,
 * and then the job is rightly started again.
 */
final class FormerStarts {
    /** Bounds the search in a job that is started very often. */
    private static final int BUILDS = 1000;

    private FormerStarts() {}

    /** Whether it has started a job. May read builds from the disk: never ask under the queue's lock. */
    static boolean any(Job<?, ?> job, String receipt) {
        return isQueued(Jenkins.get().getQueue().getItems((Queue.Task) job), receipt)
                || build(job, receipt).isPresent();
    }

    private static boolean isQueued(List<Queue.Item> items, String receipt) {
        return items.stream()
                .map(item -> item.getAction(DeliveryAction.class))
                .anyMatch(action -> action != null && action.isOf(receipt));
    }

    /**
     * The build that it has started. Builds are looked at from the newest to the first that is older than the receipt:
     * normally one.
     */
    static Optional<Run<?, ?>> build(Job<?, ?> job, String receipt) {
        long received = receivedAt(receipt);
        Run<?, ?> build = job.getLastBuild();
        for (int i = 0; i < BUILDS && build != null && build.getTimeInMillis() >= received; i++) {
            DeliveryAction action = build.getAction(DeliveryAction.class);
            if (action != null && action.isOf(receipt)) {
                return Optional.of(build);
            }
            build = build.getPreviousBuild();
        }
        return Optional.empty();
    }

    /** A receipt's id begins with the time at which it came; behind that of a batch stands the number of the item. */
    static long receivedAt(String receipt) {
        String id = receipt.substring(0, Math.min(receipt.length(), Ulid.ULID_CHARS));
        return Ulid.isValid(id) ? Ulid.from(id).getTime() : 0;
    }
}
