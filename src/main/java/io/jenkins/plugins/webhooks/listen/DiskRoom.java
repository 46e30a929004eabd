package io.jenkins.plugins.webhooks.listen;

import hudson.Extension;
import hudson.model.Computer;
import hudson.model.PeriodicWork;
import hudson.node_monitors.DiskSpaceMonitor;
import hudson.node_monitors.DiskSpaceMonitorDescriptor.DiskSpace;
import io.jenkins.plugins.webhooks.JenkinsEngine;
import io.jenkins.plugins.webhooks.engine.Configuration;
import io.jenkins.plugins.webhooks.engine.Webhooks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jenkins.model.Jenkins;

/**
 * Tells how much room the disks of nodes have, as Jenkins' own monitor measured it: nothing is measured here, and
 * nothing is told that nobody wants to know or that has not changed.
 */
@Extension
public final class DiskRoom extends PeriodicWork {
    private final Map<String, Long> told = new HashMap<>();
    private Configuration asked = Configuration.EMPTY;

    @Override
    public long getRecurrencePeriod() {
        return 5 * MIN;
    }

    @Override
    protected synchronized void doRun() {
        Configuration configuration =
                JenkinsEngine.current().map(Webhooks::configuration).orElse(Configuration.EMPTY);
        if (configuration != asked) {
            // Who is new here has heard nothing yet.
            told.clear();
            asked = configuration;
        }
        if (DiskNews.isWanted(configuration)) {
            Newsroom.tell(this::changes);
        }
    }

    private List<News> changes() {
        List<News> news = new ArrayList<>();
        Map<String, Long> now = new HashMap<>();
        for (Computer computer : Jenkins.get().getComputers()) {
            DiskSpace room = DiskSpaceMonitor.DESCRIPTOR.get(computer);
            if (room != null) {
                now.put(computer.getName(), room.size);
                if (!Long.valueOf(room.size).equals(told.get(computer.getName()))) {
                    news.add(DiskNews.room(NodeFacts.of(computer), room.getPath(), room.size));
                }
            }
        }
        told.clear();
        told.putAll(now);
        return news;
    }
}
