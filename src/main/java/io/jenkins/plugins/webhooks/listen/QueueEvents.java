package io.jenkins.plugins.webhooks.listen;

import hudson.Extension;
import hudson.model.Job;
import hudson.model.Queue.BlockedItem;
import hudson.model.Queue.LeftItem;
import hudson.model.Queue.WaitingItem;
import hudson.model.queue.QueueListener;
import java.util.List;

/** Events of the queue. Jenkins calls this under the queue's lock, so it gathers what is in memory and leaves. */
@Extension
public final class QueueEvents extends QueueListener {
    @Override
    public void onEnterWaiting(WaitingItem item) {
        if (item.task instanceof Job<?, ?> job) {
            Newsroom.tell(() -> List.of(QueueNews.queued(
                    JobFacts.of(job), item.getId(), item.getInQueueSince(), Causes.describe(item.getCauses()))));
        }
    }

    @Override
    public void onEnterBlocked(BlockedItem item) {
        Newsroom.tell(() -> List.of(QueueNews.blocked(QueueFacts.of(item))));
    }

    @Override
    public void onLeft(LeftItem item) {
        long now = System.currentTimeMillis();
        Newsroom.tell(() -> List.of(
                item.isCancelled()
                        ? QueueNews.cancelled(QueueFacts.of(item), now)
                        : QueueNews.left(QueueFacts.of(item), now)));
    }
}
