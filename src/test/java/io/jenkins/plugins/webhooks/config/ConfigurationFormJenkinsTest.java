package io.jenkins.plugins.webhooks.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hudson.XmlFile;
import io.jenkins.plugins.casc.ConfigurationAsCode;
import io.jenkins.plugins.webhooks.JenkinsEngine;
import java.io.File;
import java.util.List;
import jenkins.model.Jenkins;
import org.htmlunit.FailingHttpStatusCodeException;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class ConfigurationFormJenkinsTest {
    private JenkinsRule r;

    /** Jenkins' own server takes forms of 10,000 fields (Winstone's maxParamCount), the one of tests only of 1,000. */
    @BeforeAll
    static void take_forms_as_jenkins_does() {
        System.setProperty("org.eclipse.jetty.server.Request.maxFormKeys", "10000");
    }

    @BeforeEach
    void configure(JenkinsRule rule) throws Exception {
        r = rule;
        ConfigurationAsCode.get()
                .configure(getClass().getResource("configuration-as-code.yaml").toExternalForm());
    }

    @Test
    void the_form_sends_back_what_it_shows() throws Exception {
        String before = kept();
        r.configRoundtrip();
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void the_form_shows_where_the_sender_must_knock() throws Exception {
        HtmlPage page = r.createWebClient().goTo("manage/configure");
        assertThat(page.asXml()).contains(r.getURL() + "webhook/github-as-code");
    }

    @Test
    void a_form_that_can_not_be_used_is_refused_whole() throws Exception {
        String before = kept();
        HtmlForm form = r.createWebClient().goTo("manage/configure").getFormByName("config");
        HtmlInput url = form.getInputByValue("https://chat.example.com/hooks/builds");
        url.setValue("ftp://chat.example.com");
        form.getInputByValue("X-Team").setValue("X-Changed");

        assertThatThrownBy(() -> r.submit(form)).isInstanceOf(FailingHttpStatusCodeException.class);
        assertThat(kept()).isEqualTo(before);
        assertThat(WebhooksConfiguration.get()
                        .getOutgoing()
                        .get(0)
                        .getHeaders()
                        .get(0)
                        .getName())
                .isEqualTo("X-Team");
        assertThat(JenkinsEngine.current()
                        .orElseThrow()
                        .configuration()
                        .outgoing()
                        .get(0)
                        .url())
                .hasToString("https://chat.example.com/hooks/builds");
    }

    @Test
    void two_webhooks_of_one_name_are_refused() {
        WebhooksConfiguration configuration = WebhooksConfiguration.get();
        List<IncomingWebhookConfig> before = configuration.getIncoming();
        List<IncomingWebhookConfig> twice =
                List.of(new IncomingWebhookConfig("same", "github"), new IncomingWebhookConfig("same", "gitlab"));
        assertThatThrownBy(() -> configuration.setIncoming(twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'same'");
        assertThat(configuration.getIncoming()).isNotEmpty().isEqualTo(before);
    }

    @Test
    void what_is_kept_holds_no_objects_that_only_this_java_knows() throws Exception {
        assertThat(kept())
                .doesNotContain("java.util.ImmutableCollections", "CollSer")
                .contains("github-as-code");
    }

    private static String kept() throws Exception {
        String file = WebhooksConfiguration.class.getName() + ".xml";
        return new XmlFile(new File(Jenkins.get().getRootDir(), file)).asString();
    }
}
