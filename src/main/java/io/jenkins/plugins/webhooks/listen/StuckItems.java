package io.jenkins.plugins.webhooks.listen;

import hudson.Extension;
import hudson.model.PeriodicWork;
import hudson.model.Queue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jenkins.model.Jenkins;

/** Looks for items that Jenkins itself calls stuck; no listener is told of it. */
@Extension
public final class StuckItems extends PeriodicWork {
    private Set<Long> known = new HashSet<>();

    @Override
    public long getRecurrencePeriod() {
        return MIN;
    }

    /** Tells of each once, as long as it is stuck without a break. */
    @Override
    protected synchronized void doRun() {
        Set<Long> stuck = new HashSet<>();
        List<Queue.Item> fresh = new ArrayList<>();
        for (Queue.Item item : Jenkins.get().getQueue().getItems()) {
            if (item.isStuck() && stuck.add(item.getId()) && !known.contains(item.getId())) {
                fresh.add(item);
            }
        }
        known = stuck;
        fresh.forEach(item -> Newsroom.tell(() -> List.of(QueueNews.stuck(QueueFacts.of(item)))));
    }
}
