package io.jenkins.plugins.webhooks.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.webhooks.engine.incoming.Accepted;
import io.jenkins.plugins.webhooks.engine.incoming.Action;
import io.jenkins.plugins.webhooks.engine.incoming.AdmissionSettings;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import io.jenkins.plugins.webhooks.engine.incoming.Outcome;
import io.jenkins.plugins.webhooks.engine.incoming.RateLimitSettings;
import io.jenkins.plugins.webhooks.engine.incoming.ResponseSettings;
import io.jenkins.plugins.webhooks.engine.incoming.RuleSettings;
import io.jenkins.plugins.webhooks.engine.incoming.WhenSettings;
import io.jenkins.plugins.webhooks.engine.incoming.signature.BasicScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.ClientCertificateScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import io.jenkins.plugins.webhooks.engine.incoming.signature.TimestampedHmacScheme;
import io.jenkins.plugins.webhooks.engine.security.Encoding;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncomingWebhookConfigTest {
    private final IncomingWebhookConfig config = new IncomingWebhookConfig("github", "github");

    @Test
    void what_is_not_said_is_as_the_engine_has_it() {
        IncomingWebhook webhook = config.toEngine();
        assertThat(webhook.secrets()).isSameAs(Secrets.NONE);
        assertThat(webhook.signature()).isEqualTo(SignatureSettings.DEFAULT);
        assertThat(webhook.acceptUnsigned()).isFalse();
        assertThat(webhook.maxBody()).isEqualTo(IncomingWebhook.DEFAULT_MAX_BODY);
        assertThat(webhook.actions()).extracting(Action::name).containsExactly("jobs with a trigger");
        assertThat(webhook.rules()).isEqualTo(RuleSettings.NONE);
        assertThat(webhook.admission()).isEqualTo(AdmissionSettings.DEFAULT);
        assertThat(webhook.enabled()).isTrue();
    }

    @Test
    void where_to_ask_for_missed_deliveries_arrives() {
        config.setRecovery(new RecoveryConfig(" https://api.github.com/repos/o/r/hooks/7 ", "github-token"));

        assertThat(config.toEngine().recovery().hook()).hasToString("https://api.github.com/repos/o/r/hooks/7");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        github          | http://api.github.com/hooks/1  | token | must be an https URL
        github          | https://api.github.com/hooks/1 | ''    | recovery.token: choose credentials
        bitbucket-cloud | https://api.bitbucket.org/1    | token | no API that lists what they sent
        """)
    void where_nothing_can_be_asked_is_told(String provider, String hook, String token, String words) {
        IncomingWebhookConfig asked = new IncomingWebhookConfig("door", provider);
        asked.setRecovery(new RecoveryConfig(hook, token));

        assertThatThrownBy(asked::toEngine)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("incoming webhook 'door'")
                .hasMessageContaining(words);
    }

    @Test
    void everything_that_is_said_arrives() {
        config.setSecrets(List.of("one", "two"));
        config.setAcceptUnsigned(true);
        config.setMaxBody(1000);
        config.setFilter("event = 'push'");
        config.setTransform("payload");
        config.setActions(List.of(new NothingConfig()));
        config.setAllowTriggers(false);
        config.setEnabled(false);

        IncomingWebhook webhook = config.toEngine();
        assertThat(webhook.secrets()).isInstanceOf(CredentialSecrets.class);
        assertThat(webhook.acceptUnsigned()).isTrue();
        assertThat(webhook.maxBody()).isEqualTo(1000);
        assertThat(webhook.filter()).isEqualTo("event = 'push'");
        assertThat(webhook.transform()).isEqualTo("payload");
        assertThat(webhook.actions()).hasSize(1);
        assertThat(webhook.enabled()).isFalse();
    }

    @Test
    void who_may_call_arrives_from_the_form_as_from_code() {
        RateLimitConfig rate = new RateLimitConfig();
        rate.setPerMinute(600);
        rate.setPerAddressPerMinute(60);
        config.setAllowText("provider\n 192.0.2.0/24 \n\n");
        config.setDeny(List.of("192.0.2.9"));
        config.setRateLimit(rate);
        config.setReplayWindow("12h");
        config.setAdmit("hour > 5");

        assertThat(config.getAllow()).containsExactly("provider", "192.0.2.0/24");
        assertThat(config.getDenyText()).isEqualTo("192.0.2.9");
        assertThat(config.toEngine().admission())
                .isEqualTo(new AdmissionSettings(
                        List.of("provider", "192.0.2.0/24"),
                        List.of("192.0.2.9"),
                        new RateLimitSettings(600, 60),
                        Duration.ofHours(12),
                        "hour > 5"));
    }

    @Test
    void who_may_call_is_refused_with_the_field_that_can_not_be() {
        config.setAllow(List.of("10.1.2.3/8"));
        assertThatThrownBy(config::toEngine)
                .hasMessageStartingWith(
                        "incoming webhook 'github': allow: '10.1.2.3/8' has an address inside its range");
        config.setAllow(List.of());
        config.setDenyText("host");
        assertThatThrownBy(config::toEngine).hasMessageContaining("deny: 'host' is neither");
        config.setDenyText("");
        config.setReplayWindow("31d");
        assertThatThrownBy(config::toEngine).hasMessageContaining("replayWindow must be from 0s");
        config.setReplayWindow("");
        config.setAdmit("hour >");
        assertThatThrownBy(config::toEngine).hasMessageContaining("admit: not a JSONata expression");
        config.setAdmit("");
        RateLimitConfig rate = new RateLimitConfig();
        rate.setPerMinute(-1);
        config.setRateLimit(rate);
        assertThatThrownBy(config::toEngine).hasMessageContaining("rateLimit.perMinute must be from 0");
    }

    @ParameterizedTest
    @CsvSource({
        "hmac-sha256, hex, HMAC_SHA256, HEX",
        "HMAC-SHA512, base64, HMAC_SHA512, BASE64",
        "hmac-sha1, base64url, HMAC_SHA1, BASE64URL",
        "token, hex, TOKEN, HEX"
    })
    void signatures_are_read_by_the_names_people_write(
            String algorithm,
            String encoding,
            SignatureSettings.Algorithm expectedAlgorithm,
            Encoding expectedEncoding) {
        SignatureConfig signature = new SignatureConfig();
        signature.setHeader("X-Proof");
        signature.setPrefix("Bearer ");
        signature.setAlgorithm(algorithm);
        signature.setEncoding(encoding);
        config.setSignature(signature);
        assertThat(config.toEngine().signature())
                .isEqualTo(new SignatureSettings("X-Proof", "Bearer ", expectedAlgorithm, expectedEncoding));
    }

    @Test
    void each_scheme_is_chosen_by_its_name() {
        SignatureConfig signature = new SignatureConfig();
        config.setSignature(signature);
        signature.setScheme("slack");
        signature.setTolerance("2m");
        assertThat(config.toEngine().signature().scheme())
                .isEqualTo(TimestampedHmacScheme.slack(Duration.ofMinutes(2)));
        signature.setTolerance(null);
        signature.setScheme("basic");
        signature.setUser("me");
        assertThat(config.toEngine().signature().scheme()).isEqualTo(new BasicScheme("me"));
        signature.setUser("");
        signature.setScheme("client-certificate");
        signature.setSubjectsText("CN=a\n\n CN=b ");
        signature.setProxies(List.of("10.0.0.5"));
        assertThat(config.toEngine().signature().scheme())
                .isEqualTo(new ClientCertificateScheme(
                        "Client-Cert", List.of("CN=a", "CN=b"), List.of(), List.of("10.0.0.5")));
        signature.setScheme("slack");
        assertThatThrownBy(config::toEngine)
                .hasMessageStartingWith("incoming webhook 'github': the signature scheme slack has no 'subjects'");
        signature.setScheme("smoke");
        assertThatThrownBy(config::toEngine)
                .hasMessageStartingWith(
                        "incoming webhook 'github': no signature scheme 'smoke': use hmac, token, basic");
    }

    @Test
    void a_secret_can_count_for_a_while() {
        SecretRef old = new SecretRef("old");
        old.setUntil("2027-01-01T00:00:00Z");
        config.setSecretRefs(List.of(new SecretRef("new"), old));
        assertThat(config.getSecrets()).containsExactly("new", "old until 2027-01-01T00:00:00Z");
        assertThat(config.getSecretRefs().get(1).getCredentialsId()).isEqualTo("old");
        assertThat(config.getSecretRefs().get(1).getUntil()).isEqualTo("2027-01-01T00:00:00Z");
        assertThat(config.getSecretRefs().get(1).getFrom()).isNull();
        config.setSecrets(List.of("old until soon"));
        assertThatThrownBy(config::toEngine).hasMessageContaining("'soon' is no time");
    }

    @Test
    void a_signature_says_nothing_that_the_engine_does_not_say() {
        assertThat(new SignatureConfig().toEngine()).isEqualTo(SignatureSettings.DEFAULT);
    }

    @Test
    void a_refusal_names_webhook_and_what_can_be_used() {
        assertThatThrownBy(() -> new IncomingWebhookConfig("x", "githab").toEngine())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("incoming webhook 'x': no provider 'githab': use github, ");
        assertThatThrownBy(() -> new IncomingWebhookConfig("../x", "github").toEngine())
                .hasMessageContaining("can't be a webhook's name");
        SignatureConfig signature = new SignatureConfig();
        signature.setAlgorithm("md5");
        config.setSignature(signature);
        assertThatThrownBy(config::toEngine)
                .hasMessage("incoming webhook 'github': no algorithm 'md5': use hmac-sha256, hmac-sha512, hmac-sha1,"
                        + " token");
    }

    @Test
    void rules_arrive() {
        IncomingWebhookConfig press = new IncomingWebhookConfig("press", "custom");
        WhenConfig when = new WhenConfig();
        when.setBranchesText("main\n\n!old/*\n");
        when.setPathsUnknown("skip");
        ResponseConfig response = new ResponseConfig();
        response.setStatus(204);
        response.setHeaders(List.of(new HeaderConfig("X-Ok", "1")));
        response.setBody("receipt");
        press.setWhen(when);
        press.setResponse(response);
        press.setValidation("{}");
        press.setMapping("{'type': kind}");
        press.setBatch(true);
        assertThat(press.toEngine().rules())
                .isEqualTo(new RuleSettings(
                        "{}",
                        new WhenSettings(
                                List.of("main", "!old/*"), List.of(), List.of(), List.of(), List.of(), List.of(), true),
                        "{'type': kind}",
                        true,
                        new ResponseSettings(204, Map.of("X-Ok", "1"), "receipt")));
        assertThat(when.getBranchesText()).isEqualTo("main\n!old/*");
    }

    @Test
    void rules_that_can_not_be_used_are_refused_by_name() {
        config.setValidation("{\"type\": 1}");
        assertThatThrownBy(config::toEngine).hasMessageContaining("incoming webhook 'github': validation: ");
        config.setValidation(null);
        config.setMapping("{");
        assertThatThrownBy(config::toEngine).hasMessageContaining("mapping: ");
        config.setMapping(null);
        ResponseConfig response = new ResponseConfig();
        response.setStatus(500);
        config.setResponse(response);
        assertThatThrownBy(config::toEngine).hasMessageContaining("200 to 299");
        response.setStatus(200);
        response.setHeaders(List.of(new HeaderConfig("Set-Cookie", "a=b")));
        assertThatThrownBy(config::toEngine).hasMessageContaining("'Set-Cookie'");
        config.setResponse(null);
        WhenConfig when = new WhenConfig();
        when.setPathsUnknown("maybe");
        config.setWhen(when);
        assertThatThrownBy(config::toEngine).hasMessageContaining("use pass or skip");
    }

    @Test
    void a_form_shows_secrets_one_by_one() {
        config.setSecretRefs(List.of(new SecretRef("one"), new SecretRef(""), new SecretRef("two")));
        assertThat(config.getSecrets()).containsExactly("one", "two");
        assertThat(config.getSecretRefs())
                .extracting(SecretRef::getCredentialsId)
                .containsExactly("one", "two");
    }

    @Test
    void strangers_never_act_as_a_user_of_their_choice() {
        config.setActions(List.of(new NothingConfig() {
            @Override
            public boolean isUserRequired() {
                return true;
            }
        }));
        config.setRunAs("ann");
        assertThat(config.toEngine().actions()).extracting(Action::name).startsWith("nothing");
        config.setAcceptUnsigned(true);
        assertThatThrownBy(config::toEngine).hasMessageEndingWith("it can't let unsigned requests in");
    }

    /** An action of another plugin. */
    private static class NothingConfig extends ActionConfig {
        @Override
        public Action toEngine() {
            return new Action() {
                @Override
                public String name() {
                    return "nothing";
                }

                @Override
                public Outcome run(Accepted accepted) {
                    return new Outcome("nothing", List.of());
                }
            };
        }
    }
}
