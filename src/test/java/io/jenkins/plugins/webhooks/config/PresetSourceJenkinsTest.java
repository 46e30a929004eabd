package io.jenkins.plugins.webhooks.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.JenkinsEngine;
import io.jenkins.plugins.webhooks.engine.outgoing.Need;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.BearerAuthentication;
import io.jenkins.plugins.webhooks.engine.outgoing.preset.Preset;
import io.jenkins.plugins.webhooks.engine.outgoing.preset.PresetAbout;
import io.jenkins.plugins.webhooks.engine.outgoing.preset.PresetField;
import io.jenkins.plugins.webhooks.engine.outgoing.preset.PresetValues;
import java.util.List;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.TestExtension;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** The example of the documentation: a preset that another plugin brings. */
@WithJenkins
class PresetSourceJenkinsTest {
    @Test
    void a_preset_of_another_plugin_is_like_ours(JenkinsRule r) throws Exception {
        OutgoingWebhookConfig pager = new OutgoingWebhookConfig("pager", "");
        pager.setPreset("pager");
        pager.setWith(List.of(new PresetFieldConfig("key", "pager-key")));
        WebhooksConfiguration.get().setOutgoing(List.of(pager));

        OutgoingWebhook running =
                JenkinsEngine.current().orElseThrow().configuration().outgoing().get(0);
        assertThat(running.url()).hasToString("https://pager.example.com/pages");
        assertThat(running.preset().needs()).hasSize(1);
        assertThat(r.createWebClient()
                        .goTo("manage/webhooks/api/v1/presets", "application/json")
                        .getWebResponse()
                        .getContentAsString())
                .contains("github-status", "Pager: page somebody");
        HtmlPage form = r.createWebClient().goTo("manage/configure");
        assertThat(form.asXml()).contains("Pager: page somebody", "The integration's key.");
    }

    /** Brings it. */
    @TestExtension
    public static final class PagerPresets extends PresetSource {
        @Override
        public List<Preset> presets() {
            return List.of(new Pager());
        }
    }

    private static final class Pager implements Preset {
        private static final PresetAbout ABOUT = new PresetAbout(
                "pager",
                "Pager: page somebody",
                "systems/custom.md",
                "https://pager.example.com/docs",
                List.of(new PresetField("key", "Key", true, true, "", null, "The integration's key.")),
                List.of("build.broken"));

        @Override
        public PresetAbout about() {
            return ABOUT;
        }

        @Override
        public void apply(PresetValues values, OutgoingWebhook.Builder webhook) {
            webhook.url("https://pager.example.com/pages")
                    .authentication(new BearerAuthentication(values.secrets("key")))
                    .needs(List.of(new Need("$exists(data.job.fullName)", "the event is not about a build")))
                    .transform("{\"text\": subject}");
        }
    }
}
