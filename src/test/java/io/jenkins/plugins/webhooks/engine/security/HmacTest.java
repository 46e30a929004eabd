package io.jenkins.plugins.webhooks.engine.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HmacTest {
    /** Test case 2 of RFC 2202 (SHA-1) and RFC 4231 (SHA-2). */
    @ParameterizedTest
    @CsvSource({
        "HmacSHA1,effcdf6ae5eb2fa2d27416d5f184df9c259a7c79",
        "HmacSHA256,5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        "HmacSHA512,164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea250554"
                + "9758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737",
    })
    void gives_the_values_of_the_rfc(String algorithm, String expected) {
        byte[] hash = Hmac.compute(algorithm, "Jefe".getBytes(UTF_8), "what do ya want for nothing?".getBytes(UTF_8));

        assertThat(hash).asHexString().isEqualToIgnoringCase(expected);
    }

    @Test
    void parts_count_as_one_text() {
        byte[] key = {1};

        assertThat(Hmac.compute("HmacSHA256", key, "a.".getBytes(UTF_8), "b".getBytes(UTF_8)))
                .isEqualTo(Hmac.compute("HmacSHA256", key, "a.b".getBytes(UTF_8)));
    }

    @Test
    void compares_whole_values() {
        byte[] value = HexFormat.of().parseHex("00ff10");

        assertThat(Hmac.equal(value, value.clone())).isTrue();
        assertThat(Hmac.equal(value, HexFormat.of().parseHex("00ff11"))).isFalse();
        assertThat(Hmac.equal(value, HexFormat.of().parseHex("00ff"))).isFalse();
        assertThat(Hmac.equal(value, new byte[0])).isFalse();
    }

    @Test
    void refuses_an_unknown_algorithm_and_an_empty_key() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hmac.compute("HmacROT13", new byte[] {1}))
                .withMessageContaining("HmacROT13");
        assertThatIllegalArgumentException().isThrownBy(() -> Hmac.compute("HmacSHA256", new byte[0]));
    }
}
