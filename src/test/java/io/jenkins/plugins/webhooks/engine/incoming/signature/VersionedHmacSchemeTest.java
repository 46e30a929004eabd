package io.jenkins.plugins.webhooks.engine.incoming.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.engine.security.Secret;
import java.time.Instant;
import java.util.List;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Over the values that CircleCI publishes. */
class VersionedHmacSchemeTest {
    private static final String RIGHT = "734cc62f32841568f45715aeb9f4d7891324e6d948e4c6c60c0621cdac48623a";
    private static final Secret SECRET = Secret.of("right", "secret");

    private final VersionedHmacScheme scheme = new VersionedHmacScheme("circleci-signature", "v1");

    @ParameterizedTest
    @CsvSource({
        "secret, hello world, 734cc62f32841568f45715aeb9f4d7891324e6d948e4c6c60c0621cdac48623a",
        "another-secret, lalala, daa220016c8f29a8b214fbfc3671aeec2145cfb1e6790184ffb38b6d0425fa00",
        "hunter123, an-important-request-payload, 9be2242094a9a8c00c64306f382a7f9d691de910b4a266f67bd314ef18ac49fa",
        "secret, foo, 773ba44693c7553d6ee20f61ea5d2757a9a4f4a44d2841ae4e95b52e4cd62db4",
    })
    void proves_what_was_published(String secret, String body, String digest) {
        assertThat(verify("v1=" + digest, body, Secret.of("right", secret)).proven())
                .isTrue();
        assertThat(verify("v1=" + digest, body + "!", Secret.of("right", secret))
                        .proven())
                .isFalse();
        assertThat(verify("v1=" + digest, body, Secret.of("wrong", secret + "!"))
                        .proven())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v2=00,v1=%s", "v1=%s,v2=zz", "v1=00,v1=%s", " v1=%s , v9=", "v1=%S"})
    void other_versions_beside_it_change_nothing(String header) {
        assertThat(verify(header.formatted(RIGHT), "hello world", SECRET).proven())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "v2=%s", "v1", "v1=", "v1 =%s", "V1=%s", "v1=%s0", "v1=xyz", "v10=%s", "=%s", ","})
    void nothing_else_proves_anything(String header) {
        assertThat(verify(header.formatted(RIGHT), "hello world", SECRET).proven())
                .isFalse();
    }

    @Test
    void a_header_that_is_missing_or_comes_twice_is_refused() {
        Headers twice = Headers.of("circleci-signature", "v1=" + RIGHT)
                .newBuilder()
                .add("circleci-signature", "v1=" + RIGHT)
                .build();

        assertThat(scheme.isPresent(Headers.EMPTY)).isFalse();
        assertThat(scheme.verify(twice, "hello world".getBytes(UTF_8), List.of(SECRET), Instant.EPOCH)
                        .proven())
                .isFalse();
        assertThat(scheme.verify(
                                Headers.of("circleci-signature", "v1=" + RIGHT),
                                "hello world".getBytes(UTF_8),
                                List.of(),
                                Instant.EPOCH)
                        .proven())
                .isFalse();
    }

    private Verdict verify(String header, String body, Secret secret) {
        return scheme.verify(
                Headers.of("circleci-signature", header), body.getBytes(UTF_8), List.of(secret), Instant.EPOCH);
    }
}
