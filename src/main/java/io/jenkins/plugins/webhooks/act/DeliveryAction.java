package io.jenkins.plugins.webhooks.act;

import hudson.model.Action;
import hudson.model.InvisibleAction;
import hudson.model.Queue;
import java.util.List;

/**
 * Ties a queue item and a build to their receipt. Jenkins folds a start into a waiting item of the same job; this keeps
 * different receipts apart and folds a repeat of the same one.
 */
final class DeliveryAction extends InvisibleAction implements Queue.QueueAction {
    private final String receipt;

    DeliveryAction(String receipt) {
        this.receipt = receipt;
    }

    boolean isOf(String id) {
        return receipt.equals(id);
    }

    @Override
    public boolean shouldSchedule(List<Action> actions) {
        return actions.stream().noneMatch(action -> action instanceof DeliveryAction other && other.isOf(receipt));
    }
}
