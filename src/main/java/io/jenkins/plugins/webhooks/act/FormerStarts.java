package io.jenkins.plugins.webhooks.act;

import com.github.f4b6a3.ulid.Ulid;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Actionable;
import hudson.model.Job;
import hudson.model.ParameterValue;
import hudson.model.ParametersAction;
import hudson.model.Queue;
import hudson.model.Run;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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

    /**
     * Whether it has started a job with these parameters: a webhook may start a job several times with different ones.
     * May read builds from the disk: never ask under the queue's lock.
     */
    static boolean any(Job<?, ?> job, String receipt, @CheckForNull ParametersAction parameters) {
        return Jenkins.get().getQueue().getItems((Queue.Task) job).stream()
                        .anyMatch(item -> isOf(item, receipt, parameters))
                || build(job, receipt, build -> isOf(build, receipt, parameters))
                        .isPresent();
    }

    private static boolean isOf(Actionable start, String receipt, @CheckForNull ParametersAction parameters) {
        DeliveryAction action = start.getAction(DeliveryAction.class);
        return action != null
                && action.isOf(receipt)
                && (!action.isOwn(receipt)
                        || values(start.getAction(ParametersAction.class)).equals(values(parameters)));
    }

    private static Set<ParameterValue> values(@CheckForNull ParametersAction parameters) {
        return parameters == null ? Set.of() : new HashSet<>(parameters.getParameters());
    }

    /** The build that it has started. */
    static Optional<Run<?, ?>> build(Job<?, ?> job, String receipt) {
        return build(job, receipt, build -> {
            DeliveryAction action = build.getAction(DeliveryAction.class);
            return action != null && action.isOf(receipt);
        });
    }

    /** Looks at builds from the newest to the first that is older than the receipt: normally one. */
    private static Optional<Run<?, ?>> build(Job<?, ?> job, String receipt, Predicate<Run<?, ?>> wanted) {
        long received = receivedAt(receipt);
        Run<?, ?> build = job.getLastBuild();
        for (int i = 0; i < BUILDS && build != null && build.getTimeInMillis() >= received; i++) {
            if (wanted.test(build)) {
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
