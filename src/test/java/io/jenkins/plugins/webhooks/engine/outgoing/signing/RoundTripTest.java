package io.jenkins.plugins.webhooks.engine.outgoing.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.engine.incoming.signature.HmacScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings.Algorithm;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignedContent;
import io.jenkins.plugins.webhooks.engine.incoming.signature.StandardWebhooksScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.StripeScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.TimestampedHmacScheme;
import io.jenkins.plugins.webhooks.engine.option.Options;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.SigningSettings.Scheme;
import io.jenkins.plugins.webhooks.engine.security.Encoding;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import okhttp3.Headers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What we sign, our own doors let in, and nothing that was changed on its way. */
class RoundTripTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00.987Z");
    private static final byte[] BODY = "{\"a\": \"ä\"}".getBytes(UTF_8);
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final Secret PRIVATE = Secret.of("private", "whsk_" + StandardKeys.SEED);
    private static final Secret PUBLIC = Secret.of("public", "whpk_" + StandardKeys.PUBLIC);

    /** A way to sign and the door that checks it. */
    enum Pair {
        STANDARD(Scheme.STANDARD, StandardWebhooksScheme.STANDARD, "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
        GITHUB(Scheme.GITHUB, HmacScheme.sha256Hex("X-Hub-Signature-256"), "a password"),
        SLACK(Scheme.SLACK, TimestampedHmacScheme.SLACK, "8f742231b10e8888abcd99yyyzzz85a5"),
        STRIPE(Scheme.STRIPE, StripeScheme.STRIPE, "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
        HMAC(
                settings(Map.of(
                        "header", List.of("X-Proof"),
                        "prefix", List.of("v7 "),
                        "algorithm", List.of("hmac-sha512"),
                        "encoding", List.of("base64url"),
                        "timestampHeader", List.of("X-Time"),
                        "template", List.of("at {timestamp}|{body}|end"))),
                new TimestampedHmacScheme(
                        "custom",
                        new HmacScheme("X-Proof", "v7 ", Algorithm.HMAC_SHA512, Encoding.BASE64URL),
                        new SignedContent("X-Time", "at {timestamp}|{body}|end", TOLERANCE)),
                "a password"),
        HMAC_OF_THE_BODY(
                settings(Map.of("header", List.of("X-Proof"), "encoding", List.of("base64"))),
                new HmacScheme("X-Proof", "", Algorithm.HMAC_SHA256, Encoding.BASE64),
                "a password");

        private final SigningSettings settings;
        private final SignatureScheme door;
        private final Secret secret;

        Pair(Scheme scheme, SignatureScheme door, String secret) {
            this(new SigningSettings(scheme, Secrets.of(Secret.of("s", secret))), door, secret);
        }

        Pair(SigningSettings settings, SignatureScheme door, String secret) {
            this.settings = settings;
            this.door = door;
            this.secret = Secret.of("s", secret);
        }

        Headers sign(Instant at, byte[] body) {
            return Headers.of(settings.signer().sign(Unsigned.of("msg_1", at, body)));
        }

        boolean proves(Headers headers, byte[] body) {
            return door.isPresent(headers)
                    && door.verify(headers, body, List.of(secret), NOW).proven();
        }
    }

    private static SigningSettings settings(Map<String, List<String>> said) {
        return Scheme.HMAC.settings(new Options(said), Secrets.of(Secret.of("s", "a password")));
    }

    @ParameterizedTest
    @EnumSource
    void the_door_lets_in_what_was_signed_and_nothing_else(Pair pair) {
        Headers headers = pair.sign(NOW, BODY);
        assertThat(pair.proves(headers, BODY)).isTrue();
        assertThat(headers.names()).hasSameSizeAs(pair.settings.signer().headers());
        for (int i = 0; i < BODY.length; i++) {
            byte[] changed = BODY.clone();
            changed[i] ^= 1;
            assertThat(pair.proves(headers, changed)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {"GITHUB", "HMAC_OF_THE_BODY"},
            mode = EnumSource.Mode.EXCLUDE)
    void the_time_is_signed_too(Pair pair) {
        assertThat(pair.proves(pair.sign(NOW.minus(TOLERANCE).minusSeconds(2), BODY), BODY))
                .isFalse();
        Headers old = pair.sign(NOW.minusSeconds(10), BODY);
        String then = String.valueOf(NOW.getEpochSecond() - 10);
        String now = String.valueOf(NOW.getEpochSecond());
        Headers.Builder pretended = new Headers.Builder();
        old.forEach(each -> pretended.add(each.getFirst(), each.getSecond().replace(then, now)));
        assertThat(pair.proves(old, BODY)).isTrue();
        assertThat(pretended.build()).isNotEqualTo(old);
        assertThat(pair.proves(pretended.build(), BODY)).isFalse();
    }

    @Property(tries = 200)
    void every_body_makes_the_round(@ForAll byte[] body) {
        for (Pair pair : Pair.values()) {
            assertThat(pair.proves(pair.sign(NOW, body), body)).as(pair.name()).isTrue();
        }
        Headers asymmetric = ed25519(body);
        assertThat(StandardWebhooksScheme.STANDARD
                        .verify(asymmetric, body, List.of(PUBLIC), NOW)
                        .proven())
                .isTrue();
    }

    @Property(tries = 200)
    void every_text_can_be_a_shared_secret(@ForAll @NotEmpty String text) {
        Secret secret = Secret.of("s", text);
        for (Scheme scheme : List.of(Scheme.GITHUB, Scheme.SLACK, Scheme.STRIPE)) {
            Headers headers = Headers.of(
                    new SigningSettings(scheme, Secrets.of(secret)).signer().sign(Unsigned.of("msg_1", NOW, BODY)));
            SignatureScheme door = Arrays.stream(Pair.values())
                    .filter(pair -> pair.settings.scheme() == scheme)
                    .findFirst()
                    .orElseThrow()
                    .door;
            assertThat(door.verify(headers, BODY, List.of(secret), NOW).proven())
                    .isTrue();
        }
    }

    private static Headers ed25519(byte[] body) {
        return Headers.of(new SigningSettings(Scheme.STANDARD_ED25519, Secrets.of(PRIVATE))
                .signer()
                .sign(Unsigned.of("msg_1", NOW, body)));
    }
}
