package io.jenkins.plugins.webhooks.engine.incoming.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import io.jenkins.plugins.webhooks.engine.security.Hmac;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.Size;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandardWebhooksSchemeTest {
    private static final Secret SECRET = Secret.of("standard", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final Secret PASSWORD = Secret.of("password", "correct horse");
    private static final String RIGHT = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private static final String WRONG = "v1,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(UTF_8);
    private static final long SENT = 1614265330;

    @Test
    void says_what_was_wrong() {
        assertThat(detail(Headers.EMPTY, 0)).isEqualTo("no signature header webhook-signature");
        assertThat(detail(headers(RIGHT).newBuilder().removeAll("webhook-id").build(), 0))
                .isEqualTo("no signature header webhook-id");
        assertThat(detail(
                        headers(RIGHT)
                                .newBuilder()
                                .removeAll("webhook-timestamp")
                                .build(),
                        0))
                .isEqualTo("no signature header webhook-timestamp");
        assertThat(detail(headers("v1a," + RIGHT.substring(3)), 0))
                .isEqualTo("signature does not match the live secret");
        assertThat(detail(headers(WRONG), 0)).isEqualTo("signature does not match the live secret");
    }

    @ParameterizedTest
    @CsvSource({
        "0, proven by secret 'standard'",
        "300, proven by secret 'standard'",
        "301, 'timestamp is 301 s old, more than 300 s'",
        "-300, proven by secret 'standard'",
        "-412, 'timestamp is 412 s ahead of our clock, more than 300 s'",
    })
    void the_clock_may_be_off_by_five_minutes(long age, String expected) {
        assertThat(detail(headers(RIGHT), age)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "-1",
                "+1614265330",
                "1614265330.5",
                "9999999999999",
                "99999999999999999999",
                "１６１４２６５３３０"
            })
    void a_timestamp_is_a_whole_number(String timestamp) {
        Headers headers = headers(RIGHT)
                .newBuilder()
                .removeAll("webhook-timestamp")
                .addUnsafeNonAscii("webhook-timestamp", timestamp)
                .build();

        assertThat(detail(headers, 0)).isEqualTo("the timestamp is no whole number of seconds");
    }

    @Test
    void one_right_signature_in_the_list_suffices() {
        assertThat(detail(headers("v2,x " + WRONG + "  v1,*** v1a,AAAA " + RIGHT), 0))
                .startsWith("proven");
    }

    @Test
    void a_dot_in_the_id_is_refused_because_the_signed_text_could_be_cut_otherwise() {
        byte[] body = "1614265330.rest".getBytes(UTF_8);
        Instant now = Instant.ofEpochSecond(SENT);
        Headers moved = Headers.of(
                "webhook-id", "msg.1614265000",
                "webhook-timestamp", "1614265330",
                "webhook-signature", sign("msg", 1614265000, body));

        assertThat(StandardWebhooksScheme.STANDARD
                        .verify(moved, "rest".getBytes(UTF_8), List.of(SECRET), now)
                        .detail())
                .contains("has a dot");
    }

    @Test
    void secrets_of_another_form_are_not_used_and_named_as_such() {
        Instant now = Instant.ofEpochSecond(SENT);
        StandardWebhooksScheme scheme = StandardWebhooksScheme.STANDARD;

        assertThat(scheme.verify(headers(RIGHT), BODY, List.of(PASSWORD, SECRET), now)
                        .detail())
                .isEqualTo("proven by secret 'standard'");
        assertThat(scheme.verify(headers(WRONG), BODY, List.of(PASSWORD, SECRET), now)
                        .detail())
                .isEqualTo("signature does not match the live secret; 1 more not of the form whsec_ and Base64");
        assertThat(scheme.verify(headers(RIGHT), BODY, List.of(PASSWORD), now).detail())
                .isEqualTo("no live secret is a key of Standard Webhooks: they look like whsec_ and Base64");
        assertThat(scheme.verify(headers(RIGHT), BODY, List.of(), now).detail())
                .isEqualTo("there is no live secret to check the signature against");
    }

    @Test
    void the_older_header_names_are_their_own_scheme() {
        Headers svix = Headers.of(
                "svix-id",
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                "svix-timestamp",
                Long.toString(SENT),
                "svix-signature",
                RIGHT);

        assertThat(StandardWebhooksScheme.STANDARD.isPresent(svix)).isFalse();
        assertThat(StandardWebhooksScheme.SVIX.isPresent(svix)).isTrue();
        assertThat(StandardWebhooksScheme.SVIX
                        .verify(svix, BODY, List.of(SECRET), Instant.ofEpochSecond(SENT))
                        .proven())
                .isTrue();
    }

    @Test
    void a_public_key_proves_an_asymmetric_signature_and_nothing_else() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] encoded = pair.getPublic().getEncoded();
        byte[] raw = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
        String text = "whpk_" + Base64.getEncoder().encodeToString(raw);
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        signature.update(("msg_p5jXN8AQM9LWM0D4loKWxJek." + SENT + ".").getBytes(UTF_8));
        signature.update(BODY);
        String value = Base64.getEncoder().encodeToString(signature.sign());
        List<Secret> keys = List.of(Secret.of("public", text), SECRET);
        Instant now = Instant.ofEpochSecond(SENT);
        StandardWebhooksScheme scheme = StandardWebhooksScheme.STANDARD;

        assertThat(scheme.verify(headers("v1a," + value), BODY, keys, now).detail())
                .isEqualTo("proven by secret 'public'");
        assertThat(scheme.verify(headers("v1," + value), BODY, keys, now).proven())
                .isFalse();
        assertThat(scheme.verify(headers("v1a," + value), new byte[1], keys, now)
                        .proven())
                .isFalse();
        byte[] forged =
                Hmac.compute("HmacSHA256", raw, ("msg_p5jXN8AQM9LWM0D4loKWxJek." + SENT + ".").getBytes(UTF_8), BODY);
        assertThat(scheme.verify(headers("v1," + Base64.getEncoder().encodeToString(forged)), BODY, keys, now)
                        .proven())
                .isFalse();
    }

    @Test
    void an_id_alone_is_no_proof() {
        assertThat(StandardWebhooksScheme.STANDARD.isPresent(Headers.of("webhook-id", "x", "webhook-timestamp", "1")))
                .isFalse();
    }

    @Property
    void takes_what_the_reference_library_signs_and_refuses_any_flipped_bit(
            @ForAll @Size(min = 24, max = 64) byte[] key,
            @ForAll @NotEmpty @AlphaChars @NumericChars String id,
            @ForAll @IntRange int timestamp,
            @ForAll @NotEmpty String body,
            @ForAll @IntRange(max = 100_000) int place)
            throws Exception {
        String text = "whsec_" + Base64.getEncoder().encodeToString(key);
        List<Secret> secrets = List.of(Secret.of("any", text));
        Instant now = Instant.ofEpochSecond(timestamp);
        byte[] bytes = body.getBytes(UTF_8);
        String signature = new Webhook(text).sign(id, timestamp, body);

        assertThat(verify(id, timestamp, signature, bytes, secrets, now)).isTrue();

        byte[] changed = bytes.clone();
        changed[place / 8 % bytes.length] ^= (byte) (1 << place % 8);
        assertThat(verify(id, timestamp, signature, changed, secrets, now)).isFalse();

        byte[] flipped = signature.getBytes(UTF_8);
        flipped[place / 8 % flipped.length] ^= (byte) (1 << place % 7);
        String other = new String(flipped, UTF_8);
        Assume.that(other.chars().allMatch(c -> c >= ' ' && c <= '~'));
        assertThat(verify(id, timestamp, other, bytes, secrets, now)).isFalse();
        assertThat(verify(id + "x", timestamp, signature, bytes, secrets, now)).isFalse();
        assertThat(verify(id, timestamp ^ 1, signature, bytes, secrets, now)).isFalse();
    }

    @Property
    void never_throws(
            @ForAll String id, @ForAll String timestamp, @ForAll String signature, @ForAll @NotEmpty String secret) {
        Headers.Builder headers = new Headers.Builder();
        headers.addUnsafeNonAscii("webhook-id", printable(id));
        headers.addUnsafeNonAscii("webhook-timestamp", printable(timestamp));
        headers.addUnsafeNonAscii("webhook-signature", printable(signature));

        assertThat(StandardWebhooksScheme.STANDARD
                        .verify(headers.build(), BODY, List.of(Secret.of("any", secret)), Instant.EPOCH)
                        .proven())
                .isFalse();
    }

    private static String printable(String text) {
        return text.replaceAll("[\\r\\n\\x00]", "");
    }

    private static boolean verify(
            String id, long timestamp, String signature, byte[] body, List<Secret> secrets, Instant now) {
        Headers headers = Headers.of(
                "webhook-id", id, "webhook-timestamp", Long.toString(timestamp), "webhook-signature", signature);
        return StandardWebhooksScheme.STANDARD
                .verify(headers, body, secrets, now)
                .proven();
    }

    private static String detail(Headers headers, long age) {
        Instant now = Instant.ofEpochSecond(SENT + age);
        return StandardWebhooksScheme.STANDARD
                .verify(headers, BODY, List.of(SECRET), now)
                .detail();
    }

    private static Headers headers(String signature) {
        return Headers.of(
                "webhook-id",
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                "webhook-timestamp",
                Long.toString(SENT),
                "webhook-signature",
                signature);
    }

    private static String sign(String id, long timestamp, byte[] body) {
        try {
            return new Webhook(SECRET.text()).sign(id, timestamp, new String(body, UTF_8));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
