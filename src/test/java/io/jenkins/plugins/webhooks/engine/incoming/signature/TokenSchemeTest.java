package io.jenkins.plugins.webhooks.engine.incoming.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.engine.security.Secret;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NotEmpty;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;

class TokenSchemeTest {
    private static final TokenScheme GITLAB = new TokenScheme("X-Gitlab-Token", "");
    private static final TokenScheme BEARER = new TokenScheme("Authorization", "Bearer ");

    @Test
    void the_header_must_equal_a_live_secret() {
        assertThat(verify(GITLAB, "X-Gitlab-Token", "blue").detail()).isEqualTo("proven by secret 'second'");
        assertThat(verify(GITLAB, "X-Gitlab-Token", "blu").detail()).isEqualTo("token matches none of 2 live secrets");
        assertThat(verify(GITLAB, "X-Gitlab-Token", "").detail()).isEqualTo("header X-Gitlab-Token is empty");
        assertThat(verify(GITLAB, "X-Token", "blue").detail()).isEqualTo("no signature header X-Gitlab-Token");
    }

    @Test
    void a_bearer_token_stands_behind_its_word_in_any_case() {
        assertThat(verify(BEARER, "Authorization", "Bearer blue").proven()).isTrue();
        assertThat(verify(BEARER, "Authorization", "bearer blue").proven()).isTrue();
        assertThat(verify(BEARER, "Authorization", "Basic blue").proven()).isFalse();
        assertThat(verify(BEARER, "Authorization", "blue").proven()).isFalse();
    }

    @Test
    void without_secrets_nothing_is_proven() {
        assertThat(GITLAB.verify(Headers.of("X-Gitlab-Token", "x"), new byte[0], List.of(), Instant.EPOCH)
                        .detail())
                .isEqualTo("there is no live secret to check the token against");
    }

    @Property
    void only_the_same_text_proves(
            @ForAll @NotEmpty @AlphaChars String secret, @ForAll @NotEmpty @AlphaChars String token) {
        Headers headers = Headers.of("X-Gitlab-Token", token);

        assertThat(GITLAB.verify(headers, new byte[0], List.of(Secret.of("s", secret)), Instant.EPOCH)
                        .proven())
                .isEqualTo(secret.equals(token));
    }

    @Property
    void never_throws(@ForAll String value, @ForAll @NotEmpty String secret) {
        Headers headers = new Headers.Builder()
                .addUnsafeNonAscii("X-Gitlab-Token", value.replaceAll("[\\r\\n\\x00]", ""))
                .build();

        assertThat(GITLAB.verify(headers, new byte[0], List.of(Secret.of("s", secret)), Instant.EPOCH))
                .isNotNull();
    }

    private static Verdict verify(TokenScheme scheme, String header, String value) {
        List<Secret> secrets = List.of(Secret.of("first", "red"), Secret.of("second", "blue"));
        return scheme.verify(Headers.of(header, value), new byte[0], secrets, Instant.EPOCH);
    }
}
