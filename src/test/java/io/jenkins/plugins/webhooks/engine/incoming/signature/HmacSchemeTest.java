package io.jenkins.plugins.webhooks.engine.incoming.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings.Algorithm;
import io.jenkins.plugins.webhooks.engine.security.Encoding;
import io.jenkins.plugins.webhooks.engine.security.Hmac;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;

class HmacSchemeTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final byte[] BODY = "{}".getBytes(UTF_8);
    private static final HmacScheme GITHUB = HmacScheme.sha256Hex("X-Hub-Signature-256");
    private static final Secret SECRET = Secret.of("github-hook", "secret");

    @Test
    void says_what_was_wrong() {
        assertThat(refusal(Headers.EMPTY)).isEqualTo("no signature header X-Hub-Signature-256");
        assertThat(refusal(header(""))).isEqualTo("header X-Hub-Signature-256 does not start with 'sha256='");
        assertThat(refusal(header("sha1=00"))).isEqualTo("header X-Hub-Signature-256 does not start with 'sha256='");
        assertThat(refusal(header("sha256="))).isEqualTo("header X-Hub-Signature-256 is empty");
        assertThat(refusal(header("sha256=xy"))).isEqualTo("signature in X-Hub-Signature-256 is not hexadecimal");
        assertThat(refusal(header("sha256=00"))).isEqualTo("signature does not match the live secret");
        assertThat(GITHUB.verify(header("sha256=00"), BODY, List.of(), NOW).detail())
                .isEqualTo("there is no live secret to check the signature against");
    }

    @Test
    void refuses_a_header_that_came_twice_even_if_both_are_right() {
        String right = signature(GITHUB, SECRET, BODY);
        Headers twice =
                header(right).newBuilder().add("X-Hub-Signature-256", right).build();

        assertThat(refusal(twice)).isEqualTo("header X-Hub-Signature-256 came 2 times");
    }

    @Test
    void takes_hexadecimal_in_either_case() {
        String upper = signature(GITHUB, SECRET, BODY).toUpperCase(Locale.ROOT);

        assertThat(GITHUB.verify(header(upper), BODY, List.of(SECRET), NOW).proven())
                .isTrue();
    }

    @Test
    void each_live_secret_may_prove_and_is_named() {
        List<Secret> secrets = List.of(Secret.of("old", "a"), SECRET, Secret.of("new", "b"));

        assertThat(GITHUB.verify(header(signature(GITHUB, SECRET, BODY)), BODY, secrets, NOW)
                        .detail())
                .isEqualTo("proven by secret 'github-hook'");
    }

    @Test
    void a_sender_cannot_choose_a_weaker_hash() {
        HmacScheme sha1 = new HmacScheme("X-Hub-Signature-256", "sha1=", Algorithm.HMAC_SHA1, Encoding.HEX);
        String weak = signature(sha1, SECRET, BODY);

        assertThat(GITHUB.verify(header(weak), BODY, List.of(SECRET), NOW).proven())
                .isFalse();
        assertThat(GITHUB.verify(header(weak.replace("sha1=", "sha256=")), BODY, List.of(SECRET), NOW)
                        .proven())
                .isFalse();
    }

    @Test
    void a_token_is_no_hash() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HmacScheme("X-Token", "", Algorithm.TOKEN, Encoding.HEX));
    }

    @Property
    void never_throws(
            @ForAll Encoding encoding, @ForAll String value, @ForAll byte[] body, @ForAll @NotEmpty String secret) {
        HmacScheme scheme = new HmacScheme("X-Signature", "", Algorithm.HMAC_SHA512, encoding);
        Headers headers = new Headers.Builder()
                .addUnsafeNonAscii("X-Signature", value.replaceAll("[\\r\\n\\x00]", ""))
                .build();

        assertThat(scheme.verify(headers, body, List.of(Secret.of("any", secret)), NOW)
                        .proven())
                .isFalse();
    }

    @Property
    void proves_what_was_signed_and_refuses_any_flipped_bit(
            @ForAll Encoding encoding,
            @ForAll @Size(min = 1, max = 300) byte[] body,
            @ForAll @NotEmpty String key,
            @ForAll @IntRange(max = 100_000) int place) {
        HmacScheme scheme = new HmacScheme("X-Signature", "", Algorithm.HMAC_SHA256, encoding);
        List<Secret> secrets = List.of(Secret.of("any", key));
        String signature = signature(scheme, secrets.get(0), body);

        assertThat(scheme.verify(Headers.of("X-Signature", signature), body, secrets, NOW)
                        .proven())
                .isTrue();

        byte[] changed = body.clone();
        changed[place / 8 % body.length] ^= (byte) (1 << place % 8);
        assertThat(scheme.verify(Headers.of("X-Signature", signature), changed, secrets, NOW)
                        .proven())
                .isFalse();

        byte[] text = signature.getBytes(UTF_8);
        text[place / 8 % text.length] ^= (byte) (1 << place % 7);
        String flipped = new String(text, UTF_8);
        // Upper case is the same number, and a header can't hold control characters.
        Assume.that(encoding != Encoding.HEX || !flipped.equalsIgnoreCase(signature));
        Assume.that(flipped.chars().allMatch(c -> c >= ' ' && c <= '~'));
        assertThat(scheme.verify(Headers.of("X-Signature", flipped), body, secrets, NOW)
                        .proven())
                .isFalse();
    }

    private static String refusal(Headers headers) {
        Verdict verdict = GITHUB.verify(headers, BODY, List.of(SECRET), NOW);
        assertThat(verdict.proven()).isFalse();
        return verdict.detail();
    }

    private static Headers header(String value) {
        return Headers.of("X-Hub-Signature-256", value);
    }

    private static String signature(HmacScheme scheme, Secret secret, byte[] body) {
        byte[] hash = Hmac.compute(scheme.algorithm().jca(), secret.bytes(), body);
        return scheme.prefix()
                + switch (scheme.encoding()) {
                    case HEX -> HexFormat.of().formatHex(hash);
                    case BASE64 -> Base64.getEncoder().encodeToString(hash);
                    case BASE64URL -> Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
                };
    }
}
