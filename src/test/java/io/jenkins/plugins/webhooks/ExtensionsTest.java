package io.jenkins.plugins.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.Extension;
import hudson.init.Initializer;
import hudson.init.Terminator;
import io.jenkins.plugins.webhooks.listen.ConfigurationEvents;
import io.jenkins.plugins.webhooks.listen.InputAnswers;
import io.jenkins.plugins.webhooks.listen.ItemEvents;
import io.jenkins.plugins.webhooks.listen.NodeChanges;
import io.jenkins.plugins.webhooks.listen.NodeEvents;
import io.jenkins.plugins.webhooks.listen.PeopleAndBuilds;
import io.jenkins.plugins.webhooks.listen.QueueEvents;
import io.jenkins.plugins.webhooks.listen.Restarts;
import io.jenkins.plugins.webhooks.listen.RunEvents;
import io.jenkins.plugins.webhooks.listen.StageEvents;
import io.jenkins.plugins.webhooks.listen.StuckItems;
import io.jenkins.plugins.webhooks.listen.SystemEvents;
import io.jenkins.plugins.webhooks.listen.SystemWatch;
import io.jenkins.plugins.webhooks.listen.UserEvents;
import io.jenkins.plugins.webhooks.manage.EngineFailureMonitor;
import io.jenkins.plugins.webhooks.manage.UnsignedWebhooksMonitor;
import io.jenkins.plugins.webhooks.manage.WebhooksManagementLink;
import io.jenkins.plugins.webhooks.manage.WebhooksPermissions;
import io.jenkins.plugins.webhooks.receive.WebhookCrumbExclusion;
import io.jenkins.plugins.webhooks.receive.WebhookRootAction;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.java.sezpoz.Index;
import net.java.sezpoz.IndexItem;
import org.jenkinsci.Symbol;
import org.junit.jupiter.api.Test;

/** Jenkins finds only what stands in the indexes that the compiler run left behind. */
class ExtensionsTest {
    @Test
    void every_extension_is_indexed() {
        List<String> indexed = new ArrayList<>();
        for (IndexItem<Extension, Object> item :
                Index.load(Extension.class, Object.class, getClass().getClassLoader())) {
            indexed.add(item.className());
        }
        assertThat(indexed)
                .contains(
                        EngineFailureMonitor.class.getName(),
                        QueueEvents.class.getName(),
                        ConfigurationEvents.class.getName(),
                        InputAnswers.class.getName(),
                        ItemEvents.class.getName(),
                        NodeChanges.class.getName(),
                        NodeEvents.class.getName(),
                        PeopleAndBuilds.class.getName(),
                        Restarts.class.getName(),
                        StageEvents.class.getName(),
                        StuckItems.class.getName(),
                        SystemEvents.class.getName(),
                        SystemWatch.class.getName(),
                        UserEvents.class.getName(),
                        RunEvents.class.getName(),
                        UnsignedWebhooksMonitor.class.getName(),
                        WebhookCrumbExclusion.class.getName(),
                        WebhookRootAction.class.getName(),
                        WebhooksManagementLink.class.getName());
    }

    @Test
    void symbols_initializers_and_terminators_are_indexed() throws IOException {
        assertThat(names(Symbol.class)).contains(WebhooksManagementLink.class.getName());
        assertThat(names(Initializer.class)).contains(WebhooksPermissions.class.getName());
        assertThat(names(Terminator.class)).contains(JenkinsEngine.class.getName());
    }

    /** Jenkins reads both folders; which of them is written depends on the processor's age. */
    private static List<String> names(Class<?> annotation) throws IOException {
        List<String> names = new ArrayList<>();
        for (String folder : List.of("META-INF/annotations/", "META-INF/services/annotations/")) {
            for (URL url : Collections.list(
                    ExtensionsTest.class.getClassLoader().getResources(folder + annotation.getName()))) {
                try (InputStream in = url.openStream()) {
                    names.addAll(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
                }
            }
        }
        return names;
    }
}
