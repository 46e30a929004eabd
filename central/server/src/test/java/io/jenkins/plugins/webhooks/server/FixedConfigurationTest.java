package io.jenkins.plugins.webhooks.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.server.launch.Setup;
import io.jenkins.plugins.webhooks.server.launch.WebhooksServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Here a file describes the webhooks. */
class FixedConfigurationTest {
    @Test
    void who_wants_to_change_a_webhook_by_rest_is_told_where_it_is_described(@TempDir Path home) throws Exception {
        try (WebhooksServer server = WebhooksServer.start(new Setup(null, home, "127.0.0.1", 0, null, null, Map.of()))) {
            Client client = new Client(server.url());
            String before = client.get("/api/v1/outgoing").body();
            List<HttpResponse<String>> answers = List.of(
                    client.get("/api/v1/configuration/outgoing"),
                    client.put("/api/v1/configuration/outgoing/new", "{\"url\":\"https://example.com/\"}"),
                    client.post("/api/v1/configuration/incoming/github/disable", ""));

            assertThat(answers).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isEqualTo(409);
                assertThat(answer.body()).contains("configuration file: change it there and start it again");
            });
            assertThat(client.get("/api/v1/outgoing").body()).isEqualTo(before);
        }
    }
}
