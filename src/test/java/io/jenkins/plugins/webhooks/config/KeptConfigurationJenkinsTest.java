package io.jenkins.plugins.webhooks.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import jenkins.model.Jenkins;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** What an older version kept says nothing of what came later, and must load all the same. */
@WithJenkins
class KeptConfigurationJenkinsTest {
    @Test
    void a_webhook_without_later_fields_is_one_with_their_defaults(JenkinsRule jenkins) {
        OutgoingWebhookConfig outgoing = (OutgoingWebhookConfig) Jenkins.XSTREAM2.fromXML("<"
                + OutgoingWebhookConfig.class.getName() + "><name>chat</name><url>https://chat.example.com/</url></"
                + OutgoingWebhookConfig.class.getName() + ">");
        assertThat(outgoing.getPreset()).isEqualTo("standard");
        assertThat(outgoing.toEngine().name()).isEqualTo("chat");

        IncomingWebhookConfig incoming = (IncomingWebhookConfig) Jenkins.XSTREAM2.fromXML("<"
                + IncomingWebhookConfig.class.getName() + "><name>github</name><provider>github</provider></"
                + IncomingWebhookConfig.class.getName() + ">");
        assertThat(incoming.toEngine().maxBody()).isEqualTo(IncomingWebhook.DEFAULT_MAX_BODY);
    }
}
