package io.jenkins.plugins.webhooks.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.server.launch.Setup;
import io.jenkins.plugins.webhooks.server.launch.WebhooksServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One or two segments behind {@code /webhook/}, and what the URL says reaches the engine. */
class TokenInPathTest {
    private static final String TOKEN = "s3cret-0123456789abcdef";

    @TempDir
    private static Path folder;

    private static WebhooksServer server;
    private static Client client;

    @BeforeAll
    static void start() throws IOException {
        Path config = folder.resolve("webhooks.yaml");
        Files.writeString(config, """
            webhooks:
              incoming:
                - {name: hub, provider: docker-hub, secrets: ["env:HUB_TOKEN"]}
                - {name: events, provider: cloudevents, secrets: ["env:HUB_TOKEN"]}
            """);
        server = WebhooksServer.start(
                new Setup(config, folder.resolve("home"), "127.0.0.1", 0, null, null, Map.of("HUB_TOKEN", TOKEN)));
        client = new Client(server.url());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/webhook/hub/s3cret-0123456789abcdef, 202",
        "/webhook/hub?token=s3cret-0123456789abcdef, 202",
        "/webhook/hub/s3cret-0123456789abcdex, 401",
        "/webhook/hub?token=, 401",
        "/webhook/hub, 401",
        "/webhook/hub/s3cret-0123456789abcdef/more, 404",
        "/webhook/hub/, 404",
        "/webhook/, 404",
        "/webhook//s3cret-0123456789abcdef, 404",
        "/webhook/nobody/s3cret-0123456789abcdef, 404",
    })
    void a_door_has_one_segment_or_two(String path, int status) throws Exception {
        assertThat(client.post(path, "{\"path\":\"" + path.hashCode() + "\"}").statusCode())
                .isIn(status, status == 404 ? 400 : status);
        assertThat(client.get("/api/v1/receipts").body()).doesNotContain(TOKEN);
    }

    @Test
    void the_handshake_of_cloudevents_is_answered() throws Exception {
        try (RawHttp http = new RawHttp(Integer.parseInt(server.url().replaceFirst(".*:", "")))) {
            String answer = http.lines(
                            "OPTIONS /webhook/events HTTP/1.1",
                            "Host: 127.0.0.1",
                            "WebHook-Request-Origin: emitter.example.com",
                            "Connection: close")
                    .text("\r\n")
                    .answer()
                    .toString();

            assertThat(answer).contains("200").containsIgnoringCase("WebHook-Allowed-Origin: emitter.example.com");
        }
    }
}
