package io.jenkins.plugins.webhooks.engine.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.event.Json;
import java.io.InputStream;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecretsResourceTest {
    @Test
    void a_new_secret_has_256_bits_in_both_forms_and_differs_from_the_last() throws Exception {
        Set<String> texts = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            ApiResponse answer = generate();
            JsonNode secret = Json.read(answer.body());
            byte[] bytes = HexFormat.of().parseHex(secret.path("text").textValue());
            assertThat(bytes).hasSize(32);
            assertThat(secret.path("standard").textValue())
                    .isEqualTo("whsec_" + Base64.getEncoder().encodeToString(bytes));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers()).containsEntry("Cache-Control", "no-store");
            texts.add(secret.path("text").textValue());
        }
        assertThat(texts).hasSize(50);
    }

    private static ApiResponse generate() {
        ApiRequest request = new ApiRequest(
                "POST",
                "api/v1/secrets",
                Map.of(),
                null,
                InputStream.nullInputStream(),
                new Caller("ann", "192.0.2.1"),
                access -> true);
        return new SecretsResource().generate(new Call(request, Map.of()));
    }
}
