package io.jenkins.plugins.webhooks.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.webhooks.engine.event.BodyFormat;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.RetrySettings;
import io.jenkins.plugins.webhooks.engine.outgoing.TimeoutSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.batch.BatchSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.PauseSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.PolicySettings;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.Rate;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.StatusSet;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.SuccessSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.Compression;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.EncryptionSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.Method;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.Template;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.SigningSettings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutgoingWebhookConfigTest {
    private final OutgoingWebhookConfig config = new OutgoingWebhookConfig(" chat ", " https://chat.example.com/x ");

    @Test
    void what_is_not_said_is_as_the_engine_has_it() {
        OutgoingWebhook webhook = config.toEngine();
        assertThat(webhook.name()).isEqualTo("chat");
        assertThat(webhook.url()).hasToString("https://chat.example.com/x");
        assertThat(webhook.events()).isEmpty();
        assertThat(webhook.minSeverity()).isEqualTo(Severity.DEBUG);
        assertThat(webhook.format()).isEqualTo(BodyFormat.JSON);
        assertThat(webhook.signing()).isEqualTo(SigningSettings.NONE);
        assertThat(webhook.retry()).isEqualTo(RetrySettings.DEFAULT);
        assertThat(webhook.timeout()).isEqualTo(TimeoutSettings.DEFAULT);
        assertThat(webhook.policy()).isEqualTo(PolicySettings.DEFAULT);
        assertThat(webhook.enabled()).isTrue();
    }

    @Test
    void how_deliveries_go_out_arrives() {
        BatchConfig batch = new BatchConfig(50);
        batch.setBytes(2000);
        batch.setLinger("2s");
        SuccessConfig success = new SuccessConfig();
        success.setStatusText("200-204\n 404\n");
        success.setBody("ok");
        PauseConfig pause = new PauseConfig();
        pause.setAfter("1d");
        pause.setProbe("10m");
        config.setRateLimit(" 10/s ");
        config.setConcurrency(4);
        config.setBatch(batch);
        config.setOrder("job");
        config.setSuccess(success);
        config.setPause(pause);
        config.setExcerpt(0);

        assertThat(config.toEngine().policy())
                .isEqualTo(new PolicySettings(
                        Rate.parse("10/s"),
                        4,
                        new BatchSettings(50, 2000, Duration.ofSeconds(2)),
                        "job",
                        new SuccessSettings(StatusSet.parse(List.of("200-204", "404")), "ok"),
                        new PauseSettings(Duration.ofDays(1), Duration.ofMinutes(10)),
                        0));
        assertThat(success.getStatusText()).isEqualTo("200-204\n404");
    }

    @Test
    void a_list_of_waits_ends_by_itself() {
        RetryConfig retry = new RetryConfig();
        retry.setWaitsText("5s\n5m");
        retry.setAttempts(2);
        retry.setFinal(List.of("400", "401-403"));
        config.setRetry(retry);
        RetrySettings settings = config.toEngine().retry();
        assertThat(settings.waits()).containsExactly(Duration.ofSeconds(5), Duration.ofMinutes(5));
        assertThat(settings.attempts()).isEqualTo(2);
        assertThat(settings.total()).isEqualTo(RetrySettings.MOST);
        assertThat(settings.finalStatuses()).isEqualTo(StatusSet.parse(retry.getFinal()));

        retry.setCap("1h");
        assertThatThrownBy(config::toEngine).hasMessageContaining("both a list of waits and growing ones");
    }

    @Test
    void what_can_not_be_is_refused_with_its_field() {
        config.setOrder("data.(");
        assertThatThrownBy(config::toEngine)
                .hasMessageStartingWith("outgoing webhook 'chat': order: not a JSONata expression");
        config.setOrder(null);
        config.setRateLimit("fast");
        assertThatThrownBy(config::toEngine).hasMessageContaining("'fast' is not a rate");
        config.setRateLimit(null);
        SuccessConfig success = new SuccessConfig();
        success.setStatus(List.of("ok"));
        config.setSuccess(success);
        assertThatThrownBy(config::toEngine).hasMessageContaining("success, status: 'ok' is no HTTP status");
    }

    @Test
    void everything_that_is_said_arrives() {
        config.setEvents(List.of("build.*", " ", "scm.push"));
        config.setMinSeverity("Warning");
        config.setFilter("true");
        config.setTransform("data");
        config.setFormat("cloudevents-binary");
        config.setHeaders(List.of(new HeaderConfig("X-Team", "build")));
        RetryConfig retry = new RetryConfig();
        retry.setInitial("1s");
        retry.setTotal("PT1H");
        config.setRetry(retry);
        TimeoutConfig timeout = new TimeoutConfig();
        timeout.setCall("1m");
        config.setTimeout(timeout);
        config.setEnabled(false);

        OutgoingWebhook webhook = config.toEngine();
        assertThat(webhook.events()).extracting(Object::toString).containsExactly("build.*", "scm.push");
        assertThat(webhook.minSeverity()).isEqualTo(Severity.WARNING);
        assertThat(webhook.filter()).isEqualTo("true");
        assertThat(webhook.transform()).isEqualTo("data");
        assertThat(webhook.format()).isEqualTo(BodyFormat.CLOUDEVENTS_BINARY);
        assertThat(webhook.request().headers()).containsEntry("X-Team", Template.parse("build"));
        assertThat(webhook.retry())
                .isEqualTo(new RetrySettings(Duration.ofSeconds(1), RetrySettings.DEFAULT.cap(), Duration.ofHours(1)));
        assertThat(webhook.timeout().call()).isEqualTo(Duration.ofMinutes(1));
        assertThat(webhook.timeout().connect()).isEqualTo(TimeoutSettings.DEFAULT.connect());
        assertThat(webhook.enabled()).isFalse();
    }

    @Test
    void everything_about_the_request_arrives() {
        config.setSeveritiesText("error\nSUCCESS\n");
        config.setMethod("put");
        config.setParameters(List.of(new ParameterConfig("build", "{data.number}")));
        config.setHeaders(List.of(new HeaderConfig("X-Build", "no. {data.number}")));
        config.setFormat("text");
        config.setFieldsText("type\ndata.job.fullName");
        config.setTemplate("{{type}}");
        config.setContentType("text/markdown");
        config.setCompression("gzip");
        EncryptionConfig encryption = new EncryptionConfig("dir");
        encryption.setKey("target-key");
        encryption.setKeyId("k1");
        config.setEncryption(encryption);

        OutgoingWebhook webhook = config.toEngine();
        assertThat(webhook.severities()).containsExactlyInAnyOrder(Severity.ERROR, Severity.SUCCESS);
        assertThat(webhook.request().method()).isEqualTo(Method.PUT);
        assertThat(webhook.request().parameters()).containsEntry("build", Template.parse("{data.number}"));
        assertThat(webhook.request().headers()).containsEntry("X-Build", Template.parse("no. {data.number}"));
        assertThat(webhook.body().format()).isEqualTo(BodyFormat.TEXT);
        assertThat(webhook.body().fields().paths()).containsExactly("type", "data.job.fullName");
        assertThat(webhook.body().template()).hasToString("{{type}}");
        assertThat(webhook.body().contentType()).isEqualTo("text/markdown");
        assertThat(webhook.body().compression()).isEqualTo(Compression.GZIP);
        assertThat(webhook.body().encryption().algorithm()).isEqualTo(EncryptionSettings.Algorithm.DIR);
        assertThat(webhook.body().encryption().keyId()).isEqualTo("k1");
    }

    @Test
    void what_is_usual_is_not_kept() {
        config.setMethod("POST");
        config.setCompression("none");
        assertThat(config.getMethod()).isNull();
        assertThat(config.getCompression()).isNull();
    }

    @Test
    void an_encryption_says_for_whom() {
        EncryptionConfig encryption = new EncryptionConfig("ECDH-ES");
        config.setEncryption(encryption);
        assertThatThrownBy(config::toEngine).hasMessageContaining("either credentials or a public key");
        encryption.setPublicKey("not a key");
        assertThatThrownBy(config::toEngine)
                .hasMessageContaining("needs a public key on P-256")
                .hasMessageNotContaining("not a key");
        config.setEncryption(new EncryptionConfig("RSA1_5"));
        assertThatThrownBy(config::toEngine).hasMessageContaining("use dir, RSA-OAEP-256, ECDH-ES");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{|is not closed", "{+a}|leave the '+' out"})
    void a_placeholder_that_can_not_be_is_refused(String value, String words) {
        config.setParameters(List.of(new ParameterConfig("build", value)));
        assertThatThrownBy(config::toEngine)
                .hasMessageContaining("outgoing webhook 'chat': parameter 'build'")
                .hasMessageContaining(words);
    }

    @ParameterizedTest
    @CsvSource({
        ", , JSON, STANDARD",
        "standard, , JSON, STANDARD",
        "github, , JSON, GITHUB",
        "cloudevents, , CLOUDEVENTS, STANDARD",
        "cloudevents, github, CLOUDEVENTS, GITHUB",
    })
    void a_preset_says_what_the_webhook_does_not_say_itself(
            String preset, String scheme, BodyFormat format, SigningSettings.Scheme expected) {
        config.setPreset(preset);
        SigningConfig signing = new SigningConfig();
        signing.setScheme(scheme);
        signing.setSecrets(List.of("some-id"));
        config.setSigning(signing);

        assertThat(config.toEngine().format()).isEqualTo(format);
        assertThat(config.toEngine().signing().scheme()).isEqualTo(expected);
    }

    @Test
    void a_preset_signs_nothing_without_a_secret() {
        config.setPreset("github");
        assertThat(config.toEngine().signing()).isEqualTo(SigningSettings.NONE);

        config.setSigning(new SigningConfig());
        assertThatThrownBy(config::toEngine).hasMessage("outgoing webhook 'chat': signing needs at least one secret");
    }

    @Test
    void a_refusal_names_webhook_and_field() {
        config.setFilter("1 +");
        assertThatThrownBy(config::toEngine)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("outgoing webhook 'chat': filter: not a JSONata expression");
    }

    @Test
    void a_header_can_not_smuggle_another_one_in() {
        config.setHeaders(List.of(new HeaderConfig("X-Team", "build\r\nAuthorization: x")));
        assertThatThrownBy(config::toEngine).hasMessageContaining("printable ASCII");
        config.setHeaders(List.of(new HeaderConfig("X Team", "build")));
        assertThatThrownBy(config::toEngine).hasMessageContaining("'X Team' is not the name of a header");
    }

    @Test
    void a_url_keeps_no_password() {
        OutgoingWebhookConfig leaking = new OutgoingWebhookConfig("chat", "https://me:pw@chat.example.com");
        assertThatThrownBy(leaking::toEngine)
                .hasMessageContaining("user name or password")
                .hasMessageNotContaining("pw@");
    }

    @Test
    void one_field_of_a_preset_is_enough() {
        OutgoingWebhookConfig status = new OutgoingWebhookConfig("status", null);
        status.setPreset("github-status");
        assertThatThrownBy(status::toEngine)
                .hasMessage("outgoing webhook 'status': the preset 'github-status' needs the field 'token' (Token)");

        status.setWith(List.of(new PresetFieldConfig("token", "github-token")));
        OutgoingWebhook webhook = status.toEngine();
        assertThat(webhook.url().toString()).startsWith("https://api.github.com/repos/");
        assertThat(webhook.authentication().type()).isEqualTo("bearer");
        assertThat(webhook.events()).isNotEmpty();
        assertThat(webhook.toString()).doesNotContain("github-token");

        status.setEvents(List.of("build.completed"));
        status.setTransform("data");
        status.setFilter("true");
        assertThat(status.toEngine().events()).extracting(Object::toString).containsExactly("build.completed");
        assertThat(status.toEngine().transform()).isEqualTo("data");
        assertThat(status.toEngine().preset().needs()).hasSize(3);
    }

    @Test
    void a_form_sends_the_chosen_preset_with_its_fields() {
        PresetChoice chosen = new PresetChoice("slack");
        chosen.setFields(List.of(new PresetFieldConfig("address", " slack-url "), new PresetFieldConfig("other", "")));
        config.setChosen(chosen);
        assertThat(config.getPreset()).isEqualTo("slack");
        assertThat(config.getWith()).singleElement().satisfies(field -> {
            assertThat(field.getName()).isEqualTo("address");
            assertThat(field.getValue()).isEqualTo("slack-url");
        });
        assertThat(config.getChosen().getValue()).isEqualTo("slack");
    }

    @Test
    void a_preset_without_an_address_of_its_own_needs_one() {
        assertThatThrownBy(new OutgoingWebhookConfig("chat", " ")::toEngine)
                .hasMessageStartingWith("outgoing webhook 'chat': ")
                .hasMessageContaining("URL");
    }

    @Test
    void a_form_shows_patterns_one_a_line() {
        config.setEventsText("build.*\nscm.push\n");
        assertThat(config.getEvents()).containsExactly("build.*", "scm.push");
        assertThat(config.getEventsText()).isEqualTo("build.*\nscm.push");
    }
}
