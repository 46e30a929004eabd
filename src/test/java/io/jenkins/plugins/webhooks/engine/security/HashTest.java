package io.jenkins.plugins.webhooks.engine.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HashTest {
    /** What NIST publishes as examples of FIPS 180-4. */
    @Test
    void gives_the_values_of_the_standard() {
        assertThat(Hash.sha256("abc"))
                .asHexString()
                .isEqualToIgnoringCase("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Hash.sha512("abc".getBytes(UTF_8)))
                .asHexString()
                .isEqualToIgnoringCase("ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                        + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f");
    }

    @Test
    void parts_count_as_one_text() {
        assertThat(Hash.sha256("a".getBytes(UTF_8), new byte[0], "bc".getBytes(UTF_8)))
                .isEqualTo(Hash.sha256("abc"));
        assertThat(Hash.sha256()).isEqualTo(Hash.sha256(""));
    }

    @Test
    void a_text_counts_in_utf_8() {
        assertThat(Hash.sha256("\u00e4"))
                .isEqualTo(Hash.sha256(new byte[] {(byte) 0xc3, (byte) 0xa4}))
                .isNotEqualTo(Hash.sha256(new byte[] {(byte) 0xe4}));
    }
}
