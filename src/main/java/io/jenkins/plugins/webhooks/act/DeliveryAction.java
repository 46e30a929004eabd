package io.jenkins.plugins.webhooks.act;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Action;
import hudson.model.InvisibleAction;
import hudson.model.Queue;
import java.util.ArrayList;
import java.util.List;

/**
 * Ties a queue item and a build to their receipt. Jenkins folds a start into a waiting item of the same job; this keeps
 * different receipts apart and folds a repeat of the same one.
 */
final class DeliveryAction extends InvisibleAction implements Queue.QueueAction {
    private final String receipt;
    private final String key;
    private final List<String> replaced;

    /**
     * Makes it.
     *
     * @param key of {@link CoalesceKey}, or null
     * @param replaced earlier receipts whose place it takes
     */
    DeliveryAction(String receipt, @CheckForNull String key, List<String> replaced) {
        this.receipt = receipt;
        this.key = key;
        this.replaced = new ArrayList<>(replaced);
    }

    /** Whether the receipt is its own, or one whose place it took. */
    boolean isOf(String id) {
        return receipt.equals(id) || replaced.contains(id);
    }

    /** Whether the receipt is its own and not one whose place it took. */
    boolean isOwn(String id) {
        return receipt.equals(id);
    }

    boolean isAbout(String other) {
        return other.equals(key);
    }

    /** All its receipts, the oldest first. */
    List<String> receipts() {
        List<String> all = new ArrayList<>(replaced);
        all.add(receipt);
        return all;
    }

    @Override
    public boolean shouldSchedule(List<Action> actions) {
        return actions.stream().noneMatch(action -> action instanceof DeliveryAction other && other.isOf(receipt));
    }
}
