package io.jenkins.plugins.webhooks.engine.incoming.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.incoming.Fixture;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings.Algorithm;
import io.jenkins.plugins.webhooks.engine.security.Encoding;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import okhttp3.Headers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Secret, body and signature as the senders' own documentation and tests give them. */
class PublishedVectorsTest {
    static Stream<Arguments> vectors() throws IOException {
        try (InputStream file = PublishedVectorsTest.class.getResourceAsStream("vectors.json")) {
            return StreamSupport.stream(Json.read(file.readAllBytes()).spliterator(), false)
                    .map(vector -> Arguments.of(
                            vector.path("source").asText() + ": "
                                    + vector.path("value").asText(),
                            vector));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void proves_what_was_published_and_nothing_else(String name, JsonNode vector) {
        byte[] body = vector.has("bodyOf")
                ? Fixture.named(vector.path("bodyOf").asText()).body()
                : vector.path("body").asText().getBytes(UTF_8);
        byte[] changed = body.clone();
        changed[changed.length / 2] ^= 1;
        Secret right = Secret.of("right", vector.path("secret").asText());
        Secret wrong = Secret.of("wrong", "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        SignatureScheme scheme = scheme(vector);
        Headers headers = headers(vector);
        Instant now = Instant.ofEpochSecond(vector.path("timestamp").asLong());

        assertThat(scheme.name()).isEqualTo(vector.path("scheme").asText());
        assertThat(scheme.isPresent(headers)).isTrue();
        assertThat(scheme.verify(headers, body, List.of(right), now))
                .isEqualTo(Verdict.proven("proven by secret 'right'"));
        assertThat(scheme.verify(headers, body, List.of(wrong, right), now).proven())
                .isTrue();
        assertThat(scheme.verify(headers, body, List.of(wrong), now))
                .isEqualTo(Verdict.refused("signature does not match the live secret"));
        assertThat(scheme.verify(headers, changed, List.of(wrong, right), now))
                .isEqualTo(Verdict.refused("signature matches none of 2 live secrets"));
    }

    private static SignatureScheme scheme(JsonNode vector) {
        return switch (vector.path("scheme").asText()) {
            case "standard-webhooks" -> StandardWebhooksScheme.STANDARD;
            case "slack" -> TimestampedHmacScheme.SLACK;
            case "hmac-sha1" -> hmac(vector, Algorithm.HMAC_SHA1);
            case "hmac-sha256" -> hmac(vector, Algorithm.HMAC_SHA256);
            default -> throw new IllegalArgumentException(vector.toString());
        };
    }

    private static HmacScheme hmac(JsonNode vector, Algorithm algorithm) {
        Encoding encoding = Encoding.valueOf(vector.path("encoding").asText("HEX"));
        return new HmacScheme("X-Signature", vector.path("prefix").asText(), algorithm, encoding);
    }

    private static Headers headers(JsonNode vector) {
        String value = vector.path("value").asText();
        if (vector.path("scheme").asText().equals("slack")) {
            return Headers.of(
                    "X-Slack-Request-Timestamp", vector.path("timestamp").asText(), "X-Slack-Signature", value);
        }
        if (!vector.has("id")) {
            return Headers.of("X-Signature", value);
        }
        return Headers.of(
                "webhook-id", vector.path("id").asText(),
                "webhook-timestamp", vector.path("timestamp").asText(),
                "webhook-signature", value);
    }
}
