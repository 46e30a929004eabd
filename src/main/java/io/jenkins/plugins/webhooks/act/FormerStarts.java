package io.jenkins.plugins.webhooks.act;

import com.github.f4b6a3.ulid.Ulid;
import hudson.model.Job;
import hudson.model.Queue;
import hudson.model.Run;
import java.util.List;
import java.util.Optional;
import jenkins.model.Jenkins;

/** Finds what a receipt has started already. */
final class FormerStarts {
    /** Bounds the search in a job that is started very often. */
    private static final int BUILDS = 1000;

    private FormerStarts() {}

    /**
     * Whether it has started a job. That happens when the process died between the start and the moment its outcome was
     * stored. One window stays: a queue that had not been saved yet when the process died is empty afterwards, and then
     * the job is rightly started again.
     */
    static boolean any(Job<?, ?> job, String receipt) {
        return isQueued(Jenkins.get().getQueue().getItems((Queue.Task) job), receipt)
                || build(job, receipt).isPresent();
    }

    private static boolean isQueued(List<Queue.Item> items, String receipt) {
        return items.stream()
                .map(item -> item.getAction(DeliveryAction.class))
                .anyMatch(action -> action != null && action.isOf(receipt));
    }

    /** Builds are looked at from the newest to the first that is older than the receipt: normally one. */
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

    /** A receipt's id begins with the time at which it came. */
    private static long receivedAt(String receipt) {
        return Ulid.isValid(receipt) ? Ulid.from(receipt).getTime() : 0;
    }
}
