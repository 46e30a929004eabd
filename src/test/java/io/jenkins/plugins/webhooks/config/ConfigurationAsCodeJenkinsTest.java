package io.jenkins.plugins.webhooks.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.casc.ConfigurationAsCode;
import io.jenkins.plugins.casc.ConfigurationContext;
import io.jenkins.plugins.casc.ConfiguratorException;
import io.jenkins.plugins.casc.ConfiguratorRegistry;
import io.jenkins.plugins.casc.misc.Util;
import io.jenkins.plugins.casc.misc.junit.jupiter.AbstractRoundTripTest;
import io.jenkins.plugins.casc.model.CNode;
import io.jenkins.plugins.webhooks.JenkinsEngine;
import io.jenkins.plugins.webhooks.engine.Configuration;
import io.jenkins.plugins.webhooks.engine.alert.AlertRule;
import io.jenkins.plugins.webhooks.engine.alert.Condition;
import io.jenkins.plugins.webhooks.engine.event.BodyFormat;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.incoming.Action;
import io.jenkins.plugins.webhooks.engine.incoming.AdmissionSettings;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import io.jenkins.plugins.webhooks.engine.incoming.RateLimitSettings;
import io.jenkins.plugins.webhooks.engine.incoming.ResponseSettings;
import io.jenkins.plugins.webhooks.engine.incoming.RuleSettings;
import io.jenkins.plugins.webhooks.engine.incoming.WhenSettings;
import io.jenkins.plugins.webhooks.engine.incoming.signature.ClientCertificateScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.batch.BatchSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.PauseSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.PolicySettings;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.Rate;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.StatusSet;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.SuccessSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.Compression;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.Method;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.Template;
import io.jenkins.plugins.webhooks.engine.schedule.ScheduledEvent;
import io.jenkins.plugins.webhooks.engine.security.Encoding;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;

class ConfigurationAsCodeJenkinsTest extends AbstractRoundTripTest {

    @Override
    protected String stringInLogExpected() {
        return "IncomingWebhookConfig.name = github-as-code";
    }

    @Override
    protected void assertConfiguredAsExpected(JenkinsRule r, String yaml) {
        Configuration running = JenkinsEngine.current().orElseThrow().configuration();
        assertThat(running.egress().allow()).containsExactly("127.0.0.0/8", "chat.intranet.example.com");
        assertThat(running.incoming())
                .extracting(IncomingWebhook::name)
                .containsExactly("github-as-code", "press", "open", "gateway", "issuer", "operator");
        assertThat(running.proxies()).containsExactly("10.0.0.0/8", "::1");
        assertThat(running.incoming().get(0).actions()).hasSize(6);
        assertThat(running.incoming().get(0).admission())
                .isEqualTo(new AdmissionSettings(
                        List.of("provider", "192.0.2.0/24"),
                        List.of("192.0.2.9"),
                        new RateLimitSettings(600, 60),
                        Duration.ofHours(12),
                        "contentLength < 1000000"));
        assertThat(running.incoming().get(0).recovery().hook())
                .hasToString("https://api.github.com/repos/team/app/hooks/7");
        assertThat(running.incoming().get(1).signature())
                .isEqualTo(new SignatureSettings(
                        "X-Press-Proof", "v1=", SignatureSettings.Algorithm.HMAC_SHA512, Encoding.BASE64));
        assertThat(running.incoming().get(1).maxBody()).isEqualTo(1_000_000);
        assertThat(running.incoming().get(1).enabled()).isFalse();
        assertThat(running.incoming().get(0).rules().when())
                .isEqualTo(new WhenSettings(
                        List.of("main", "release/*"),
                        List.of("src/**"),
                        List.of(),
                        List.of(),
                        List.of("!dependabot*"),
                        List.of(),
                        true));
        assertThat(running.incoming().get(1).rules())
                .isEqualTo(new RuleSettings(
                        "{\"type\": \"object\"}",
                        WhenSettings.ALWAYS,
                        "{'type': kind, 'severity': level, 'data': $}",
                        true,
                        new ResponseSettings(200, Map.of("X-Thanks", "yes"), "{'ok': true, 'id': receipt}")));
        assertThat(running.incoming().get(2).acceptUnsigned()).isTrue();
        assertThat(running.incoming().get(3).signature().scheme())
                .isEqualTo(new ClientCertificateScheme(
                        "X-Client-Cert", List.of("CN=builder,O=Example"), List.of(), List.of("10.0.0.0/8")));
        assertThat(running.incoming().get(4).signature().scheme().name()).isEqualTo("jwt");
        assertThat(running.incoming().get(5).actions())
                .extracting(Action::name)
                .containsExactly(
                        "start jobs",
                        "abort build",
                        "rebuild",
                        "describe build",
                        "set result",
                        "answer input",
                        "notify branch sources",
                        "system command",
                        "jobs with a trigger");
        assertThat(running.incoming().get(5).actions().get(5).schedule().delay())
                .isEqualTo(Duration.ofHours(2));
        assertThat(WebhooksConfiguration.get().commands())
                .containsExactlyInAnyOrder(SystemCommandName.QUIET_DOWN, SystemCommandName.DISABLE_JOB);
        OutgoingWebhook chat = running.outgoing().get(0);
        assertThat(chat.request().headers()).containsEntry("X-Team", Template.parse("build"));
        assertThat(chat.request().method()).isEqualTo(Method.PUT);
        assertThat(chat.request().parameters()).containsEntry("build", Template.parse("{data.number}"));
        assertThat(chat.severities()).containsExactlyInAnyOrder(Severity.ERROR, Severity.SUCCESS);
        assertThat(chat.body().format()).isEqualTo(BodyFormat.TEXT);
        assertThat(chat.body().fields().paths()).containsExactly("subject", "data.*");
        assertThat(chat.body().template()).hasToString("{{text}}");
        assertThat(chat.body().contentType()).isEqualTo("text/markdown");
        assertThat(chat.body().compression()).isEqualTo(Compression.GZIP);
        assertThat(chat.body().encryption().keyId()).isEqualTo("k1");
        assertThat(chat.retry().total()).isEqualTo(Duration.ofDays(1));
        assertThat(chat.retry().waits()).containsExactly(Duration.ofSeconds(5), Duration.ofMinutes(5));
        assertThat(chat.retry().attempts()).isEqualTo(5);
        assertThat(chat.retry().finalStatuses()).isEqualTo(StatusSet.parse(List.of("400-403")));
        assertThat(chat.policy())
                .isEqualTo(new PolicySettings(
                        Rate.parse("10/s"),
                        4,
                        BatchSettings.NONE,
                        "job",
                        new SuccessSettings(StatusSet.parse(List.of("200-299", "404")), "ok"),
                        new PauseSettings(Duration.ofDays(1), Duration.ofMinutes(10)),
                        1024));
        assertThat(chat.timeout().call()).isEqualTo(Duration.ofSeconds(20));
        assertThat(chat.delay()).isEqualTo("10m");
        assertThat(running.alerts()).extracting(AlertRule::name).containsExactly("many", "silent", "ten");
        assertThat(running.alerts()).extracting(AlertRule::enabled).containsExactly(true, true, false);
        assertThat(WebhooksConfiguration.get().isScopedIncoming()).isTrue();
        assertThat(running.alerts().get(0).condition()).isEqualTo(new Condition.Count(5, Duration.ofMinutes(10)));
        assertThat(running.alerts().get(1).condition())
                .isEqualTo(new Condition.Absence(Duration.ofDays(1), "github-as-code"));
        assertThat(running.schedules())
                .containsExactly(
                        new ScheduledEvent(
                                "morning",
                                ScheduledEvent.Kind.DIGEST,
                                "H 8 * * 1-5",
                                "Europe/Berlin",
                                Duration.ofDays(1)),
                        new ScheduledEvent("off", ScheduledEvent.Kind.HEARTBEAT, "@daily", null, null, false));
        assertThat(running.outgoing().get(1).format()).isEqualTo(BodyFormat.CLOUDEVENTS_BINARY);
        OutgoingWebhook status = running.outgoing().get(2);
        assertThat(status.url().toString()).startsWith("https://api.github.com/repos/");
        assertThat(status.policy().batch()).isEqualTo(new BatchSettings(50, 65536, Duration.ofSeconds(2)));
        assertThat(status.preset().name()).isEqualTo("github-status");
        assertThat(status.transform()).contains("\"context\":\"ci/app\"");
        assertThat(status.events())
                .extracting(Object::toString)
                .containsExactly("build.queued", "build.started", "build.completed");
        assertThat(WebhooksConfiguration.get().getIncoming().get(0).getSecrets())
                .containsExactly("github-secret", "github-secret-old");
    }

    @Test
    void what_is_exported_is_what_was_read(JenkinsRule r) throws Exception {
        ConfigurationAsCode.get()
                .configure(getClass().getResource(configResource()).toExternalForm());
        ConfigurationContext context = new ConfigurationContext(ConfiguratorRegistry.get());
        CNode exported = Util.getUnclassifiedRoot(context).get("webhooks");
        String read = Util.toStringFromYamlFile(this, configResource());
        assertThat("unclassified:\n  webhooks:\n" + Util.toYamlString(exported).indent(4))
                .isEqualTo(read);
    }

    @Test
    void a_kept_webhook_that_can_not_be_used_does_not_stand_in_the_way(JenkinsRule r) throws Exception {
        WebhooksConfiguration kept = WebhooksConfiguration.get();
        String type = WebhooksConfiguration.class.getName();
        Files.writeString(
                r.jenkins.getRootDir().toPath().resolve(type + ".xml"),
                "<?xml version='1.1' encoding='UTF-8'?><" + type + "><outgoing><"
                        + OutgoingWebhookConfig.class.getName() + "><name>old</name><url>gopher://old/</url></"
                        + OutgoingWebhookConfig.class.getName() + "></outgoing></" + type + ">");
        kept.load();
        assertThatThrownBy(kept::toEngine).hasMessageContaining("'old'");

        ConfigurationAsCode.get()
                .configure(getClass().getResource(configResource()).toExternalForm());
        assertConfiguredAsExpected(r, "");
    }

    @Test
    void what_does_not_fit_together_is_refused_and_the_former_stays(JenkinsRule r) throws Exception {
        ConfigurationAsCode casc = ConfigurationAsCode.get();
        casc.configure(getClass().getResource(configResource()).toExternalForm());
        String unfit = getClass().getResource("unfit.yaml").toExternalForm();
        assertThatThrownBy(() -> casc.configure(unfit)).hasStackTraceContaining("no outgoing webhook 'lake'");
        assertConfiguredAsExpected(r, "");
        WebhooksConfiguration.get().save();
        assertConfiguredAsExpected(r, "");
    }

    @Test
    void what_can_not_be_used_is_refused_and_the_former_stays(JenkinsRule r) throws Exception {
        ConfigurationAsCode casc = ConfigurationAsCode.get();
        casc.configure(getClass().getResource(configResource()).toExternalForm());
        String wrong = getClass().getResource("wrong.yaml").toExternalForm();
        assertThatThrownBy(() -> casc.configure(wrong)).isInstanceOf(ConfiguratorException.class);
        assertConfiguredAsExpected(r, "");
    }
}
