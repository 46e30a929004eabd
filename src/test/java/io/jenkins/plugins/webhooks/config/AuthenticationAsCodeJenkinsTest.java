package io.jenkins.plugins.webhooks.config;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.XmlFile;
import io.jenkins.plugins.casc.ConfigurationAsCode;
import io.jenkins.plugins.casc.ConfigurationContext;
import io.jenkins.plugins.casc.ConfiguratorRegistry;
import io.jenkins.plugins.casc.misc.Util;
import io.jenkins.plugins.casc.model.CNode;
import io.jenkins.plugins.webhooks.JenkinsEngine;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.HeaderAuthentication;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.OAuth2Authentication;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.HmacSigner;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.MessageSigner;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jenkins.model.Jenkins;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** Who we are to targets, as code and in the form. */
@WithJenkins
class AuthenticationAsCodeJenkinsTest {
    @TempDir
    private Path folder;

    private JenkinsRule r;
    private String read;

    @BeforeEach
    void configure(JenkinsRule rule) throws Exception {
        r = rule;
        // Keys of fresh certificates differ, so that none can stand in the file.
        String authority = new HeldCertificate.Builder().build().certificatePem();
        String body = authority.lines().filter(each -> !each.startsWith("-----")).reduce("", (all, line) -> all + line);
        read = Util.toStringFromYamlFile(this, "authentication.yaml").replace("AUTHORITY", body);
        ConfigurationAsCode.get()
                .configure(Files.writeString(folder.resolve("jenkins.yaml"), read).toString());
    }

    @Test
    void the_engine_has_what_was_said() {
        List<OutgoingWebhook> running =
                JenkinsEngine.current().orElseThrow().configuration().outgoing();
        assertThat(running)
                .extracting(each -> each.authentication().type())
                .containsExactly("basic", "bearer", "header", "query", "oauth2");
        OutgoingWebhook basic = running.get(0);
        assertThat(basic.tls().certificate()).isNotNull();
        assertThat(basic.tls().authorities().certificates()).hasSize(1);
        assertThat(basic.tls().pins()).hasSize(1);
        assertThat(basic.signing().signer())
                .isInstanceOfSatisfying(
                        HmacSigner.class,
                        signer -> assertThat(signer.headers()).containsExactlyInAnyOrder("X-Proof", "X-Time"));
        assertThat(running.get(1).signing().signer())
                .isInstanceOfSatisfying(
                        MessageSigner.class, signer -> assertThat(signer.keyId()).isEqualTo("jenkins"));
        assertThat(running.get(2).authentication())
                .isInstanceOfSatisfying(
                        HeaderAuthentication.class, header -> assertThat(header.prefix()).isEqualTo("Key "));
        assertThat(running.get(4).authentication())
                .isInstanceOfSatisfying(OAuth2Authentication.class, oauth -> {
                    assertThat(oauth.style()).isEqualTo(OAuth2Authentication.Style.POST);
                    assertThat(oauth.scope()).isEqualTo("events:write");
                });
    }

    @Test
    void what_is_exported_is_what_was_read() throws Exception {
        ConfigurationContext context = new ConfigurationContext(ConfiguratorRegistry.get());
        CNode webhooks = Util.getUnclassifiedRoot(context).get("webhooks");
        CNode outgoing = webhooks.asMapping().get("outgoing");
        assertThat(("unclassified:\n  webhooks:\n    outgoing:\n"
                        + Util.toYamlString(outgoing).indent(4)))
                .isEqualTo(read);
    }

    @Test
    void the_form_sends_back_what_it_shows() throws Exception {
        // The test's web server takes at most a thousand fields at once.
        List<OutgoingWebhookConfig> all = WebhooksConfiguration.get().getOutgoing();
        WebhooksConfiguration.get().setOutgoing(List.of(all.get(0), all.get(2), all.get(4)));
        String before = kept();
        r.configRoundtrip();
        assertThat(kept()).isEqualTo(before);
    }

    private static String kept() throws Exception {
        String file = WebhooksConfiguration.class.getName() + ".xml";
        return new XmlFile(new File(Jenkins.get().getRootDir(), file)).asString();
    }
}
