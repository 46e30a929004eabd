package io.jenkins.plugins.webhooks.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.engine.security.Hmac;
import io.jenkins.plugins.webhooks.server.launch.Setup;
import io.jenkins.plugins.webhooks.server.launch.WebhooksServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What senders see of batches, answers of their own and challenges, over sockets. */
class RulesOverHttpTest {
    private static WebhooksServer server;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        Path config = Files.writeString(folder.resolve("webhooks.yaml"), """
            webhooks:
              incoming:
                - {name: batch, provider: custom, secrets: ["env:SECRET"], batch: true}
                - name: own
                  provider: custom
                  secrets: ["env:SECRET"]
                  validation: {type: object}
                  when: {events: ["!noise"]}
                  response: {status: 200, headers: {X-Team: blue}, body: "'OK ' & webhook"}
            """);
        server = WebhooksServer.start(
                new Setup(config, folder.resolve("home"), "127.0.0.1", 0, null, null, Map.of("SECRET", "the secret")));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static RawHttp.Answer post(String name, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        String digest = HexFormat.of().formatHex(Hmac.compute("HmacSHA256", "the secret".getBytes(UTF_8), bytes));
        int port = Integer.parseInt(server.url().replaceFirst(".*:", ""));
        try (RawHttp http = new RawHttp(port)
                .lines("POST /webhook/" + name + " HTTP/1.1", "Host: localhost:" + port, "Content-Type: " + type)
                .lines("X-Hub-Signature-256: sha256=" + digest, "Content-Length: " + bytes.length, "")
                .text(body)) {
            return http.answer();
        }
    }

    @Test
    void each_line_has_its_own_result() throws IOException {
        RawHttp.Answer answer = post("batch", "application/x-ndjson", "{\"id\":1}\n{oops\n{\"id\":2}\n");
        assertThat(answer.status()).isEqualTo(207);
        assertThat(answer.header("content-type")).startsWith("application/json");
        assertThat(answer.body())
                .containsSubsequence("\"index\":0", "\"status\":202", "\"index\":1", "\"status\":400", "\"index\":2");
    }

    @Test
    void the_answer_is_the_configured_one() throws IOException {
        RawHttp.Answer answer = post("own", "application/json", "{}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("x-team")).isEqualTo("blue");
        assertThat(answer.header("content-type")).startsWith("text/plain");
        assertThat(answer.body()).isEqualTo("OK own");
    }

    @Test
    void a_challenge_is_answered_as_text() throws IOException {
        RawHttp.Answer answer =
                post("own", "application/json", "{\"type\":\"url_verification\",\"challenge\":\"abc123\"}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).startsWith("text/plain");
        assertThat(answer.body()).isEqualTo("abc123");
    }
}
