package io.jenkins.plugins.webhooks.listen;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.ExtensionList;
import hudson.node_monitors.DiskSpaceMonitor;
import hudson.node_monitors.NodeMonitor;
import io.jenkins.plugins.webhooks.Happenings;
import io.jenkins.plugins.webhooks.config.AlertConfig;
import io.jenkins.plugins.webhooks.config.WebhooksConfiguration;
import io.jenkins.plugins.webhooks.engine.event.Event;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class DiskRoomJenkinsTest {
    @Test
    void a_disk_is_told_of_only_while_somebody_wants_to_know(JenkinsRule jenkins) throws Exception {
        NodeMonitor.getAll().stream()
                .filter(DiskSpaceMonitor.class::isInstance)
                .findFirst()
                .orElseThrow()
                .triggerUpdate()
                .join();
        DiskRoom room = ExtensionList.lookupSingleton(DiskRoom.class);
        room.doRun();
        assertThat(Happenings.of(DiskNews.TYPE)).isEmpty();

        AlertConfig alert = new AlertConfig("disk");
        alert.setPreset("disk-low");
        alert.setLimit("999999TB");
        WebhooksConfiguration.get().setAlerts(List.of(alert));
        room.doRun();

        Event told = Happenings.event(DiskNews.TYPE);
        assertThat(told.data().get("freeBytes").asLong()).isPositive();
        assertThat(Happenings.event("alert.disk").subject()).startsWith(told.subject());
    }
}
