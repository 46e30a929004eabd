package io.jenkins.plugins.webhooks.engine.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {
    @Property
    void is_total(@ForAll Encoding encoding, @ForAll String text) {
        assertThat(encoding.read(text)).isNotNull();
    }

    @Property
    void is_total_for_what_looks_right(
            @ForAll Encoding encoding, @ForAll @CharRange(from = '+', to = 'z') String text) {
        encoding.read(text).ifPresent(bytes -> assertThat(bytes.length).isLessThanOrEqualTo(text.length()));
    }

    @Property
    void reads_back_what_was_written(@ForAll byte[] bytes) {
        String hex = HexFormat.of().formatHex(bytes);

        assertThat(Encoding.HEX.read(hex)).hasValue(bytes);
        assertThat(Encoding.HEX.read(hex.toUpperCase(Locale.ROOT))).hasValue(bytes);
        assertThat(Encoding.BASE64.read(Base64.getEncoder().encodeToString(bytes)))
                .hasValue(bytes);
        assertThat(Encoding.BASE64.read(Base64.getEncoder().withoutPadding().encodeToString(bytes)))
                .hasValue(bytes);
        assertThat(Encoding.BASE64URL.read(Base64.getUrlEncoder().encodeToString(bytes)))
                .hasValue(bytes);
    }

    @Property
    void reads_back_what_it_wrote_itself(@ForAll Encoding encoding, @ForAll byte[] bytes) {
        assertThat(encoding.read(encoding.write(bytes))).hasValue(bytes);
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
        assertThat(encoding.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"AAA=, AAB=", "AA==, AB==", "AAA, AAB"})
    void refuses_a_second_way_to_write_the_same_bytes(String one, String other) {
        assertThat(Encoding.BASE64.read(one)).isPresent();
        assertThat(Encoding.BASE64.read(other)).isEmpty();
    }
}
