package io.jenkins.plugins.webhooks.engine.incoming.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings.Encoding;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodedDigestTest {
    @Property
    void is_total(@ForAll Encoding encoding, @ForAll String text) {
        assertThat(EncodedDigest.decode(encoding, text)).isNotNull();
    }

    @Property
    void is_total_for_what_looks_right(
            @ForAll Encoding encoding, @ForAll @CharRange(from = '+', to = 'z') String text) {
        EncodedDigest.decode(encoding, text)
                .ifPresent(bytes -> assertThat(bytes.length).isLessThanOrEqualTo(text.length()));
    }

    @Property
    void reads_back_what_was_written(@ForAll byte[] bytes) {
        String hex = HexFormat.of().formatHex(bytes);

        assertThat(EncodedDigest.decode(Encoding.HEX, hex)).hasValue(bytes);
        assertThat(EncodedDigest.decode(Encoding.HEX, hex.toUpperCase(Locale.ROOT)))
                .hasValue(bytes);
        assertThat(EncodedDigest.decode(Encoding.BASE64, Base64.getEncoder().encodeToString(bytes)))
                .hasValue(bytes);
        assertThat(EncodedDigest.decode(
                        Encoding.BASE64, Base64.getEncoder().withoutPadding().encodeToString(bytes)))
                .hasValue(bytes);
        assertThat(EncodedDigest.decode(
                        Encoding.BASE64URL, Base64.getUrlEncoder().encodeToString(bytes)))
                .hasValue(bytes);
    }

    @ParameterizedTest
    @CsvSource({
        "HEX, 0",
        "HEX, 0g",
        "HEX, 0x00",
        "HEX, '00 00'",
        "HEX, ٠٠",
        "BASE64, A",
        "BASE64, AAA==",
        "BASE64, A-_A",
        "BASE64, 'AA\nAA'",
        "BASE64, 'AAA= '",
        "BASE64, ÄÄÄÄ",
        "BASE64URL, A+/A",
        "BASE64URL, A",
    })
    void refuses_what_is_malformed(Encoding encoding, String text) {
        assertThat(EncodedDigest.decode(encoding, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"AAA=, AAB=", "AA==, AB==", "AAA, AAB"})
    void refuses_a_second_way_to_write_the_same_bytes(String one, String other) {
        assertThat(EncodedDigest.decode(Encoding.BASE64, one)).isPresent();
        assertThat(EncodedDigest.decode(Encoding.BASE64, other)).isEmpty();
    }
}
