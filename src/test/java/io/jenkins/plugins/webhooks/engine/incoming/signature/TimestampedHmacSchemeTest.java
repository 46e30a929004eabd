package io.jenkins.plugins.webhooks.engine.incoming.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings.Algorithm;
import io.jenkins.plugins.webhooks.engine.security.Encoding;
import io.jenkins.plugins.webhooks.engine.security.Hmac;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import java.time.Duration;
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

class TimestampedHmacSchemeTest {
    private static final long SENT = 1531420618;
    private static final Secret SECRET = Secret.of("slack", "8f742231b10e8888abcd99yyyzzz85a5");
    private static final byte[] BODY = "a=b".getBytes(UTF_8);
    private static final TimestampedHmacScheme OWN = new TimestampedHmacScheme(
            "own",
            new HmacScheme("X-Sign", "", Algorithm.HMAC_SHA512, Encoding.HEX),
            new SignedContent("X-Time", "{body}|{timestamp}", Duration.ofSeconds(10)));

    @Test
    void the_time_is_signed_and_must_be_near() {
        Headers headers = slack(SENT, BODY);

        assertThat(detail(headers, 300)).isEqualTo("proven by secret 'slack'");
        assertThat(detail(headers, -300)).isEqualTo("proven by secret 'slack'");
        assertThat(detail(headers, 301)).isEqualTo("timestamp is 301 s old, more than 300 s");
        assertThat(detail(headers, -301)).isEqualTo("timestamp is 301 s ahead of our clock, more than 300 s");
        Headers newer = headers.newBuilder()
                .set("X-Slack-Request-Timestamp", Long.toString(SENT + 1))
                .build();
        assertThat(detail(newer, 1)).isEqualTo("signature does not match the live secret");
    }

    @Test
    void what_is_missing_or_malformed_is_told() {
        Headers headers = slack(SENT, BODY);

        assertThat(detail(
                        headers.newBuilder()
                                .removeAll("X-Slack-Request-Timestamp")
                                .build(),
                        0))
                .isEqualTo("no signature header X-Slack-Request-Timestamp");
        assertThat(detail(
                        headers.newBuilder()
                                .set("X-Slack-Request-Timestamp", "1e9")
                                .build(),
                        0))
                .isEqualTo("the timestamp is no whole number of seconds");
        assertThat(detail(headers.newBuilder().set("X-Slack-Signature", "v1=00").build(), 0))
                .isEqualTo("header X-Slack-Signature does not start with 'v0='");
    }

    @Test
    void a_template_of_ones_own_puts_body_and_time_where_it_says() {
        byte[] mac = Hmac.compute("HmacSHA512", SECRET.bytes(), "a=b|1531420618".getBytes(UTF_8));
        Headers headers = Headers.of("X-Sign", HexFormat.of().formatHex(mac), "X-Time", "1531420618");

        assertThat(OWN.verify(headers, BODY, List.of(SECRET), Instant.ofEpochSecond(SENT + 10))
                        .proven())
                .isTrue();
        assertThat(OWN.verify(headers, BODY, List.of(SECRET), Instant.ofEpochSecond(SENT + 11))
                        .detail())
                .isEqualTo("timestamp is 11 s old, more than 10 s");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        X-Time | {timestamp}                | 10
        X-Time | {body}                     | 10
        X-Time | {timestamp}.{body}.{body}  | 10
        X-Time | {timestamp}{timestamp}{body} | 10
        ''     | {timestamp}.{body}         | 10
        X-Time | {timestamp}.{body}         | 0
        X-Time | {timestamp}.{body}         | -1
        """)
    void a_template_that_does_not_sign_body_and_time_is_refused(String header, String template, int seconds) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SignedContent(header, template, Duration.ofSeconds(seconds)));
    }

    @Property
    void proves_what_was_signed_and_refuses_any_flipped_bit(
            @ForAll @Size(min = 1, max = 300) byte[] body, @ForAll @IntRange(max = 100_000) int place) {
        Headers headers = slack(SENT, body);
        Instant now = Instant.ofEpochSecond(SENT);
        assertThat(TimestampedHmacScheme.SLACK
                        .verify(headers, body, List.of(SECRET), now)
                        .proven())
                .isTrue();

        byte[] changed = body.clone();
        changed[place / 8 % body.length] ^= (byte) (1 << place % 8);
        assertThat(TimestampedHmacScheme.SLACK
                        .verify(headers, changed, List.of(SECRET), now)
                        .proven())
                .isFalse();
    }

    @Property
    void never_throws(@ForAll String time, @ForAll String value, @ForAll @NotEmpty String secret) {
        Headers headers = new Headers.Builder()
                .addUnsafeNonAscii("X-Time", time.replaceAll("[\\r\\n\\x00]", ""))
                .addUnsafeNonAscii("X-Sign", value.replaceAll("[\\r\\n\\x00]", ""))
                .build();

        assertThat(OWN.verify(headers, BODY, List.of(Secret.of("s", secret)), Instant.EPOCH)
                        .proven())
                .isFalse();
    }

    private static String detail(Headers headers, long age) {
        return TimestampedHmacScheme.SLACK
                .verify(headers, BODY, List.of(SECRET), Instant.ofEpochSecond(SENT + age))
                .detail();
    }

    private static Headers slack(long time, byte[] body) {
        byte[] mac = Hmac.compute("HmacSHA256", SECRET.bytes(), ("v0:" + time + ":").getBytes(UTF_8), body);
        return Headers.of(
                "X-Slack-Request-Timestamp",
                Long.toString(time),
                "X-Slack-Signature",
                "v0=" + HexFormat.of().formatHex(mac));
    }
}
