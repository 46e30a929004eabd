package io.jenkins.plugins.webhooks.engine.incoming.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.engine.incoming.Fixture;
import io.jenkins.plugins.webhooks.engine.security.Hmac;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripeSchemeTest {
    private static final long SENT = 1686089970;
    private static final Secret SECRET = Secret.of("stripe", "whsec_test_secret");
    private static final byte[] BODY = "{}".getBytes(UTF_8);

    @Test
    void the_secret_counts_as_it_is_written() {
        Fixture event = Fixture.named("stripe/event");

        assertThat(StripeScheme.STRIPE.verify(
                        event.headers(), event.body(), List.of(SECRET), Instant.ofEpochSecond(SENT)))
                .isEqualTo(Verdict.proven("proven by secret 'stripe'"));
    }

    @Test
    void any_v1_may_match_and_v0_never_does() {
        String right = signature(SENT, BODY);

        assertThat(detail("t=" + SENT + ",v1=00,v1=" + right, 0)).isEqualTo("proven by secret 'stripe'");
        assertThat(detail("v1=" + right + ", t=" + SENT, 0)).isEqualTo("proven by secret 'stripe'");
        assertThat(detail("t=" + SENT + ",v0=" + right, 0)).isEqualTo("no v1 signature in Stripe-Signature");
        assertThat(detail("t=" + SENT + ",v1=00,v0=" + right, 0)).isEqualTo("signature does not match the live secret");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        v1=00                       | has 0 times instead of one
        t=1686089970,t=1686089970   | has 2 times instead of one
        t=now,v1=00                 | the timestamp is no whole number of seconds
        t=1686089970                | no v1 signature
        t=1686089970,v1=xyz         | no v1 signature
        t=1686089669,v1=00          | timestamp is 301 s old, more than 300 s
        t=1686090271,v1=00          | timestamp is 301 s ahead of our clock
        ,,,                         | has 0 times
        """)
    void says_what_was_wrong(String header, String words) {
        assertThat(detail(header, 0)).contains(words);
    }

    @Test
    void a_header_that_came_twice_is_refused() {
        Headers twice = Headers.of("Stripe-Signature", "t=1", "Stripe-Signature", "t=1");

        assertThat(StripeScheme.STRIPE
                        .verify(twice, BODY, List.of(SECRET), Instant.EPOCH)
                        .detail())
                .contains("came 2 times");
    }

    @Property
    void proves_what_was_signed_and_refuses_any_flipped_bit(
            @ForAll @Size(min = 1, max = 300) byte[] body, @ForAll @IntRange(max = 100_000) int place) {
        byte[] mac = HexFormat.of().parseHex(signature(SENT, body));
        assertThat(proves("t=" + SENT + ",v1=" + HexFormat.of().formatHex(mac), body))
                .isTrue();
        assertThat(proves("t=" + (SENT + 1) + ",v1=" + HexFormat.of().formatHex(mac), body))
                .isFalse();

        mac[place / 8 % mac.length] ^= (byte) (1 << place % 8);
        assertThat(proves("t=" + SENT + ",v1=" + HexFormat.of().formatHex(mac), body))
                .isFalse();
    }

    @Property
    void never_throws(@ForAll String value, @ForAll @NotEmpty String secret) {
        Headers headers = new Headers.Builder()
                .addUnsafeNonAscii("Stripe-Signature", value.replaceAll("[\\r\\n\\x00]", ""))
                .build();

        assertThat(StripeScheme.STRIPE
                        .verify(headers, BODY, List.of(Secret.of("s", secret)), Instant.EPOCH)
                        .proven())
                .isFalse();
    }

    private static boolean proves(String header, byte[] body) {
        return StripeScheme.STRIPE
                .verify(Headers.of("Stripe-Signature", header), body, List.of(SECRET), Instant.ofEpochSecond(SENT))
                .proven();
    }

    private static String detail(String header, long age) {
        return StripeScheme.STRIPE
                .verify(
                        Headers.of("Stripe-Signature", header),
                        BODY,
                        List.of(SECRET),
                        Instant.ofEpochSecond(SENT + age))
                .detail();
    }

    private static String signature(long time, byte[] body) {
        return HexFormat.of().formatHex(Hmac.compute("HmacSHA256", SECRET.bytes(), (time + ".").getBytes(UTF_8), body));
    }
}
