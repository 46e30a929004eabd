package io.jenkins.plugins.webhooks.manage;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.JenkinsEngine;
import io.jenkins.plugins.webhooks.engine.Configuration;
import io.jenkins.plugins.webhooks.engine.Environment;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import io.jenkins.plugins.webhooks.engine.security.EgressSettings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class MonitorsJenkinsTest {
    @Test
    void an_open_door_is_shown_to_administrators(JenkinsRule jenkins) throws Exception {
        assertThat(manage(jenkins)).doesNotContain("let everybody in");

        JenkinsEngine.configure(new Configuration(
                List.of(IncomingWebhook.named("open-door", "custom")
                        .acceptUnsigned(true)
                        .build()),
                List.of(),
                EgressSettings.PUBLIC_ONLY));

        assertThat(manage(jenkins)).contains("let everybody in", "<li>open-door</li>");
    }

    @Test
    void an_engine_that_does_not_run_is_shown_with_its_reason_as_text(JenkinsRule jenkins) throws Exception {
        JenkinsEngine.stop();
        JenkinsEngine.start(Environment.of("jdbc:sqlite::memory:", "/"), () -> {
            throw new IllegalArgumentException("the name <b>x</b> can't be used");
        });

        assertThat(manage(jenkins))
                .contains("nothing is received or sent", "the name &lt;b")
                .doesNotContain("<b>x</b>");
    }

    private static String manage(JenkinsRule jenkins) throws Exception {
        return jenkins.createWebClient()
                .withJavaScriptEnabled(false)
                .goTo("manage/")
                .getWebResponse()
                .getContentAsString();
    }
}
