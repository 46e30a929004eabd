package io.jenkins.plugins.webhooks.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.webhooks.engine.event.BodyFormat;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.RetrySettings;
import io.jenkins.plugins.webhooks.engine.outgoing.TimeoutSettings;
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
        assertThat(webhook.enabled()).isTrue();
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
    void a_form_shows_patterns_one_a_line() {
        config.setEventsText("build.*\nscm.push\n");
        assertThat(config.getEvents()).containsExactly("build.*", "scm.push");
        assertThat(config.getEventsText()).isEqualTo("build.*\nscm.push");
    }
}
