package io.jenkins.plugins.webhooks.act;

import hudson.model.Job;
import hudson.model.Queue;
import java.util.List;
import jenkins.model.Jenkins;

/**
 * What waits in the queue for the same job and is about the same. To be used under the queue's lock, so that none of it
 * begins meanwhile.
 *
 * @param items as they wait
 */
record WaitingTwins(List<Queue.Item> items) {

    static WaitingTwins of(Job<?, ?> job, String key) {
        return new WaitingTwins(Jenkins.get().getQueue().getItems((Queue.Task) job).stream()
                .filter(item -> {
                    DeliveryAction action = item.getAction(DeliveryAction.class);
                    return action != null && action.isAbout(key) && !isBeginning(item);
                })
                .toList());
    }

    /** Such an item has an executor already and can't be cancelled any more. */
    private static boolean isBeginning(Queue.Item item) {
        return item instanceof Queue.BuildableItem buildable && buildable.isPending();
    }

    /** The oldest first. */
    List<String> receipts() {
        return items.stream()
                .flatMap(item -> item.getAction(DeliveryAction.class).receipts().stream())
                .distinct()
                .sorted()
                .toList();
    }

    void cancel() {
        items.forEach(item -> Jenkins.get().getQueue().cancel(item));
    }
}
