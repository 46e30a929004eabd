package io.jenkins.plugins.webhooks.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.store.PostgresServer;
import io.jenkins.plugins.webhooks.server.launch.Setup;
import io.jenkins.plugins.webhooks.server.launch.WebhooksServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.QueueDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers with one database, as they stand behind a load balancer. */
class SharedDatabaseTest {
    @TempDir
    private Path folder;

    private WebhooksServer server(String home, MockWebServer target) throws Exception {
        Path config = Files.writeString(folder.resolve("webhooks.yaml"), """
                webhooks:
                  incoming:
                    - {name: hook, provider: custom, acceptUnsigned: true}
                  outgoing:
                    - {name: target, url: "http://127.0.0.1:%d/", events: ["custom.*"]}
                  egress: {allow: ["127.0.0.1"]}
                """.formatted(target.getPort()));
        return WebhooksServer.start(new Setup(
                config,
                folder.resolve(home),
                "127.0.0.1",
                0,
                PostgresServer.shared().url(folder.toString()),
                "env:DATABASE_PASSWORD",
                null,
                Map.of("DATABASE_PASSWORD", "asked-for-nothing")));
    }

    @Test
    void each_shows_what_the_other_did() throws Exception {
        try (MockWebServer target = new MockWebServer()) {
            QueueDispatcher dispatcher = new QueueDispatcher();
            dispatcher.setFailFast(new MockResponse.Builder().code(200).build());
            target.setDispatcher(dispatcher);
            target.start();
            try (WebhooksServer one = server("one", target);
                    WebhooksServer other = server("other", target)) {
                assertThat(one.database()).hasToString(other.database().shown()).asString().doesNotContain("?");
                String id = Json.read(new Client(one.url())
                                .post("/api/v1/events", "{\"type\":\"custom.said\",\"data\":1}")
                                .body())
                        .path("id")
                        .textValue();
                JsonNode delivered = Eventually.get(
                        () -> new Client(other.url()).json("/api/v1/deliveries?cause=" + id).path("items"),
                        items -> items.size() == 1 && items.get(0).path("state").asText().equals("delivered"));
                assertThat(delivered.get(0).path("webhook").asText()).isEqualTo("target");
                assertThat(target.getRequestCount()).isEqualTo(1);
            }
        }
    }
}
