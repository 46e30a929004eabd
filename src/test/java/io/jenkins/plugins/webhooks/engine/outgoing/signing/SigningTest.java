package io.jenkins.plugins.webhooks.engine.outgoing.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.webhooks.engine.incoming.signature.StandardWebhooksScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.StripeScheme;
import io.jenkins.plugins.webhooks.engine.option.InvalidOptionException;
import io.jenkins.plugins.webhooks.engine.option.Options;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.SigningSettings.Scheme;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import okhttp3.Headers;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Keys, several secrets at once, other people's libraries and published examples. */
class SigningTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final byte[] BODY = "{\"a\": 1}".getBytes(UTF_8);
    private static final Secret OLD = Secret.of("old", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final Secret NEW = Secret.of("new", "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD");

    private static Map<String, String> sign(Scheme scheme, Instant at, byte[] body, Secret... secrets) {
        return new SigningSettings(scheme, Secrets.of(secrets)).signer().sign(Unsigned.of("msg_1", at, body));
    }

    @Test
    void the_published_library_of_standard_webhooks_takes_ours_by_either_secret() throws Exception {
        Map<String, List<String>> headers = new HashMap<>();
        sign(Scheme.STANDARD, Instant.now(), BODY, OLD, NEW)
                .forEach((name, value) -> headers.put(name, List.of(value)));
        assertThat(headers.get("webhook-signature").get(0).split(" ")).hasSize(2);
        for (Secret each : List.of(OLD, NEW)) {
            new com.standardwebhooks.Webhook(each.text()).verify(new String(BODY, UTF_8), headers);
        }
    }

    @Test
    void a_secret_that_is_no_key_signs_as_little_as_it_lets_in() {
        Secret password = Secret.of("chat", "a password");
        assertThatThrownBy(() -> sign(Scheme.STANDARD, NOW, BODY, password))
                .isInstanceOf(SecretUnavailableException.class)
                .hasMessage("secret 'chat' can't sign: it must be whsec_ and Base64");
        assertThat(sign(Scheme.STANDARD, NOW, BODY, password, NEW)).isEqualTo(sign(Scheme.STANDARD, NOW, BODY, NEW));
        assertThatThrownBy(() -> sign(Scheme.STANDARD_ED25519, NOW, BODY, OLD))
                .isInstanceOf(SecretUnavailableException.class)
                .hasMessageContaining("whsk_")
                .hasMessageNotContaining(OLD.text());
    }

    @Test
    void private_keys_may_be_written_in_several_ways() {
        String pkcs8 = "MC4CAQAwBQYDK2VwBCIEI" + "J1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g";
        byte[] seed = Base64.getDecoder().decode(StandardKeys.SEED);
        byte[] both = java.util.Arrays.copyOf(seed, 64);
        System.arraycopy(Base64.getDecoder().decode(StandardKeys.PUBLIC), 0, both, 32, 32);
        List<String> texts = List.of(
                "whsk_" + StandardKeys.SEED,
                " whsk_" + Base64.getEncoder().encodeToString(both) + "\n",
                "-----BEGIN PRIVATE KEY-----\n" + pkcs8 + "\n-----END PRIVATE KEY-----\n");
        for (String text : texts) {
            Headers headers = Headers.of(sign(Scheme.STANDARD_ED25519, NOW, BODY, Secret.of("k", text)));
            assertThat(StandardWebhooksScheme.STANDARD
                            .verify(headers, BODY, List.of(Secret.of("p", "whpk_" + StandardKeys.PUBLIC)), NOW)
                            .proven())
                    .isTrue();
        }
    }

    @Test
    void during_a_change_either_secret_proves_where_the_header_has_room() {
        Headers stripe = Headers.of(sign(Scheme.STRIPE, NOW, BODY, OLD, NEW));
        Headers standard = Headers.of(sign(Scheme.STANDARD, NOW, BODY, OLD, NEW));
        for (Secret each : List.of(OLD, NEW)) {
            assertThat(StripeScheme.STRIPE
                            .verify(stripe, BODY, List.of(each), NOW)
                            .proven())
                    .isTrue();
            assertThat(StandardWebhooksScheme.STANDARD
                            .verify(standard, BODY, List.of(each), NOW)
                            .proven())
                    .isTrue();
        }
        assertThat(sign(Scheme.SLACK, NOW, BODY, OLD, NEW)).isEqualTo(sign(Scheme.SLACK, NOW, BODY, OLD));
    }

    @Test
    void slack_signs_as_its_documentation_shows() {
        String body = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
                + "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
                + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F"
                + "96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
        assertThat(sign(
                        Scheme.SLACK,
                        Instant.ofEpochSecond(1531420618),
                        body.getBytes(UTF_8),
                        Secret.of("s", "8f742231b10e8888abcd99yyyzzz85a5")))
                .containsEntry(
                        "X-Slack-Signature", "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")
                .containsEntry("X-Slack-Request-Timestamp", "1531420618");
    }

    @Test
    void github_signs_as_its_documentation_shows() {
        assertThat(sign(
                        Scheme.GITHUB,
                        NOW,
                        "Hello, World!".getBytes(UTF_8),
                        Secret.of("s", "It's a Secret to Everybody")))
                .containsEntry(
                        "X-Hub-Signature-256",
                        "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17");
    }

    @Test
    void the_asymmetric_signature_is_plain_ed25519() throws Exception {
        String value = sign(Scheme.STANDARD_ED25519, NOW, BODY, Secret.of("k", "whsk_" + StandardKeys.SEED))
                .get("webhook-signature");
        assertThat(value).startsWith("v1a,").doesNotContain(" ");
        java.security.Signature check = java.security.Signature.getInstance("Ed25519");
        byte[] x509 = HexFormat.of()
                .parseHex("302a300506032b6570032100"
                        + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        check.initVerify(java.security.KeyFactory.getInstance("Ed25519")
                .generatePublic(new java.security.spec.X509EncodedKeySpec(x509)));
        check.update(("msg_1." + NOW.getEpochSecond() + "." + new String(BODY, UTF_8)).getBytes(UTF_8));
        assertThat(check.verify(Base64.getDecoder().decode(value.substring(4)))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NONE", "HMAC"})
    void without_a_secret_nothing_is_signed(Scheme scheme) {
        assertThatThrownBy(() -> sign(scheme, NOW, BODY))
                .isInstanceOf(SecretUnavailableException.class)
                .hasMessage("no secret to sign with counts now");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        slack          | header=X          | header   | has no 'header'
        hmac           | prefix=x          |  | needs 'header'
        hmac           | header=X Y        | header   | can't be a header's name
        hmac           | header=X;algorithm=md5 | algorithm | use hmac-sha256, hmac-sha512
        hmac           | header=X;encoding=hex8 | encoding  | use hex, base64, base64url
        hmac           | header=X;template={timestamp}.{body} | template | {timestamp} once if there is a timestampHeader
        hmac           | header=X;template=x | template | needs {body} once
        hmac           | header=X;prefix=ä | | printable ASCII
        http-signature | algorithm=rsa     | algorithm | use hmac-sha256, ed25519, ecdsa-p256-sha256
        http-signature | components=@status;components2=x | components2 | has no 'components2'
        http-signature | components=@status | | '@status' can't be signed
        http-signature | components=@path  | | lack content-digest
        http-signature | lifetime=PT0S     | lifetime | must be positive
        http-signature | keyId=ä           | | printable ASCII
        """)
    void what_can_never_work_is_refused_at_once(String scheme, String said, String option, String words) {
        Map<String, List<String>> options = new HashMap<>();
        for (String each : said.split(";")) {
            String[] pair = each.split("=", 2);
            options.put(pair[0], List.of(pair[1]));
        }
        assertThatThrownBy(() -> Scheme.parse(scheme).settings(new Options(options), Secrets.of(OLD)))
                .asInstanceOf(InstanceOfAssertFactories.throwable(InvalidOptionException.class))
                .hasMessageContaining(words)
                .extracting(InvalidOptionException::option)
                .isEqualTo(option == null ? "" : option);
    }

    @Test
    void a_name_is_read_as_people_write_it() {
        for (Scheme scheme : Scheme.values()) {
            assertThat(Scheme.parse(" " + scheme.label().toUpperCase(java.util.Locale.ROOT)))
                    .isEqualTo(scheme);
        }
        assertThatThrownBy(() -> Scheme.parse("x")).hasMessageContaining("standard-ed25519, github, slack, stripe");
    }
}
