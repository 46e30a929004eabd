package io.jenkins.plugins.webhooks.engine.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardSecretTest {
    private static final String KEY = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @ParameterizedTest
    @ValueSource(strings = {KEY, "whsec_" + KEY, "whsec_" + KEY + "\n"})
    void reads_marked_and_plain_base64(String text) {
        assertThat(StandardSecret.key(Secret.of("id", text)))
                .hasValue(Base64.getDecoder().decode(KEY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"whsec_", "whsec_*", "whsec_ ", "password", "correct horse battery staple", "whpk_" + KEY, " "})
    void knows_what_is_no_key(String text) {
        assertThat(StandardSecret.key(Secret.of("id", text))).isEmpty();
    }

    @Test
    void a_marked_key_may_be_short_because_it_is_meant() {
        assertThat(StandardSecret.key(Secret.of("id", "whsec_AQID"))).hasValue(new byte[] {1, 2, 3});
    }

    @Property
    void is_total(@ForAll @NotEmpty String text) {
        assertThat(StandardSecret.key(Secret.of("id", text)).orElse(new byte[] {1}))
                .isNotEmpty();
    }

    @Property
    void gives_back_every_key(@ForAll @Size(min = 24, max = 64) byte[] key) {
        String text = Base64.getEncoder().encodeToString(key);

        assertThat(StandardSecret.key(Secret.of("id", text))).hasValue(key);
        assertThat(StandardSecret.key(Secret.of("id", "whsec_" + text))).hasValue(key);
    }
}
