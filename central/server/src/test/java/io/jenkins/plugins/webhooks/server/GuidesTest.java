package io.jenkins.plugins.webhooks.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.server.launch.Setup;
import io.jenkins.plugins.webhooks.server.launch.WebhooksServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The signed requests of the guides, run by a shell as a reader would, against the configuration of the same guide. */
class GuidesTest {
    private static final String SERVER = "http://127.0.0.1:8090";

    @TempDir
    private Path folder;

    static List<DocBlock> requests() {
        return Docs.blocks().stream()
                .filter(block -> block.page().startsWith("docs/systems/"))
                .filter(block -> block.info().equals("sh") && block.text().contains(SERVER + "/webhook/"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void is_accepted_and_raises_its_event(DocBlock request) throws Exception {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/curl")) && Files.isExecutable(Path.of("/usr/bin/openssl")),
                "skipped: needs curl and openssl");
        String configuration = configuration(request.page());
        Map<String, String> environment = Docs.environment(configuration);
        Path file = Files.writeString(folder.resolve("webhooks.yaml"), configuration);
        Setup setup = new Setup(file, folder.resolve("home"), "127.0.0.1", 0, null, null, environment);
        try (WebhooksServer server = WebhooksServer.start(setup)) {
            assertThat(run(request.text().replace(SERVER, server.url()), environment)).contains("HTTP/1.1 202");
            JsonNode receipt = Eventually.get(
                    () -> new Client(server.url()).json("/api/v1/receipts").path("items").path(0),
                    each -> !each.path("finishedAt").isNull());
            assertThat(receipt.path("state").asText()).as(receipt.toString()).isEqualTo("acted");
            assertThat(receipt.path("reason").asText()).isEqualTo("raised " + (isNormalised(request) ? "2 events" : "1 event"));
        }
    }

    private static String configuration(String page) {
        return Docs.blocks().stream()
                .filter(block -> block.page().equals(page) && block.isConfiguration())
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static boolean isNormalised(DocBlock request) {
        return !request.page().matches(".*(standard-webhooks|custom|cloudevents)\\.md");
    }

    private static String run(String script, Map<String, String> environment) throws Exception {
        ProcessBuilder shell = new ProcessBuilder("/bin/sh", "-c", script).redirectErrorStream(true);
        shell.environment().putAll(environment);
        Process process = shell.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return output;
    }
}
