package io.jenkins.plugins.webhooks.config;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleProject;
import io.jenkins.plugins.webhooks.JenkinsEngine;
import io.jenkins.plugins.webhooks.engine.Configuration;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class ItemWebhooksJenkinsTest {
    /** As a job has it. */
    private record One(FreeStyleProject item) implements WebhooksOfItem {
        @Override
        public boolean isCurrent() {
            return true;
        }

        @Override
        public List<String> names(String fullName) {
            return List.of("of-" + fullName);
        }

        @Override
        public List<OutgoingWebhook> allowedBy(ScopedTargets targets) {
            return names(item.getFullName()).stream()
                    .map(name -> OutgoingWebhook.named(name, "https://chat.example.com/")
                            .build())
                    .toList();
        }
    }

    private static Configuration running() {
        return JenkinsEngine.current().orElseThrow().configuration();
    }

    @Test
    void what_has_not_changed_is_not_put_in_force_anew(JenkinsRule r) throws Exception {
        FreeStyleProject app = r.createFreeStyleProject("app");
        ItemWebhooks.add(new One(app));
        ItemWebhooks.applyChanges();
        Configuration before = running();
        assertThat(before.outgoing()).extracting(OutgoingWebhook::name).containsExactly("of-app");

        app.setDescription("another one");
        r.createFreeStyleProject("neighbour");
        ItemWebhooks.applyChanges();
        assertThat(running()).isSameAs(before);

        app.renameTo("program");
        ItemWebhooks.applyChanges();
        assertThat(running().outgoing()).extracting(OutgoingWebhook::name).containsExactly("of-program");
    }
}
