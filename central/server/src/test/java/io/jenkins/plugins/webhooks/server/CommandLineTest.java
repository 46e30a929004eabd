package io.jenkins.plugins.webhooks.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.event.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
    @TempDir
    private Path folder;

    private ServerProcess run(String... options) throws IOException {
        return ServerProcess.run(folder, Map.of("XDG_DATA_HOME", folder.resolve("data").toString()), options);
    }

    @Test
    void the_printed_line_works_as_it_stands() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")), "no curl on this machine");
        try (ServerProcess server = run("--port", "0")) {
            String url = server.url();
            assertThat(server.out()).contains("  incoming  " + url + "/webhook/github (github)\n");
            String line = server.out().lines().filter(each -> each.startsWith("curl -i")).findFirst().orElseThrow();

            Process curl = new ProcessBuilder("/bin/sh", "-c", line).redirectErrorStream(true).start();
            String answer = new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(curl.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(answer).contains("HTTP/1.1 202");
            JsonNode echo = Eventually.get(
                    () -> new Client(url).json("/echo").path("items"),
                    items -> items.size() == 1);
            assertThat(echo.get(0).path("verified").booleanValue()).isTrue();
            assertThat(folder.resolve("data/webhooks/webhooks.db")).exists();
        }
    }

    @Test
    void a_wrong_configuration_ends_with_2_and_tells_everything_at_once() throws Exception {
        Path config = Files.writeString(folder.resolve("bad.yaml"), """
                webhooks:
                  incoming:
                    - {name: github, provider: gitbuh, secrets: [tell-nobody]}
                """);
        try (ServerProcess server = run("--port", "0", "--config", config.toString())) {
            assertThat(server.exitCode()).isEqualTo(2);
            assertThat(server.err().lines())
                    .containsExactlyInAnyOrder(
                            config + ":3: webhooks.incoming[0].provider: 'gitbuh' is unknown; did you mean 'github'?",
                            config + ":3: webhooks.incoming[0].secrets[0]: a secret must not stand here itself: write"
                                    + " env:NAME or file:path (what stands here is not shown)");
        }
    }

    @Test
    void a_wrong_option_ends_with_2() throws Exception {
        try (ServerProcess server = run("--prot", "0")) {
            assertThat(server.exitCode()).isEqualTo(2);
            assertThat(server.err()).contains("--prot");
        }
    }

    @Test
    void a_taken_port_is_named() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerProcess server = run("--port", String.valueOf(taken.getLocalPort()))) {
            assertThat(server.exitCode()).isEqualTo(1);
            assertThat(server.err()).contains("port " + taken.getLocalPort()).contains("--port").doesNotContain("\tat ");
        }
    }

    @Test
    void a_password_in_the_url_of_the_database_is_refused_and_not_repeated() throws Exception {
        String url = "jdbc:postgresql://127.0.0.1/webhooks?user=me&password=tell-nobody";
        try (ServerProcess server = run("--port", "0", "--database", url)) {
            assertThat(server.exitCode()).isEqualTo(1);
            assertThat(server.err()).contains("--database-password env:NAME").doesNotContain("tell-nobody");
            assertThat(server.out()).doesNotContain("tell-nobody");
        }
    }

    @Test
    void a_database_that_is_not_there_is_named_without_its_password() throws Exception {
        Map<String, String> environment =
                Map.of("URL", "jdbc:postgresql://127.0.0.1:1/webhooks?password=tell-nobody", "PASSWORD", "tell-nobody");
        String home = folder.resolve("home").toString();
        try (ServerProcess whole = ServerProcess.run(
                folder, environment, "--port", "0", "--home", home, "--database", "env:URL")) {
            assertThat(whole.exitCode()).isEqualTo(1);
            assertThat(whole.err())
                    .contains("jdbc:postgresql://127.0.0.1:1/webhooks can't be opened")
                    .doesNotContain("tell-nobody");
        }
        try (ServerProcess apart = ServerProcess.run(
                folder,
                environment,
                "--port", "0", "--home", home,
                "--database", "jdbc:postgresql://127.0.0.1:1/webhooks?user=me",
                "--database-password", "env:NOT_SET")) {
            assertThat(apart.exitCode()).isEqualTo(1);
            assertThat(apart.err()).contains("--database-password: environment variable NOT_SET is not set");
        }
    }

    @Test
    void a_home_in_use_is_named() throws Exception {
        String home = folder.resolve("home").toString();
        try (ServerProcess first = run("--port", "0", "--home", home)) {
            first.url();
            try (ServerProcess second = run("--port", "0", "--home", home)) {
                assertThat(second.exitCode()).isEqualTo(1);
                assertThat(second.err()).contains("in use by another server").contains("--home");
            }
        }
    }

    @Test
    void the_signal_to_end_is_obeyed_and_the_home_given_back() throws Exception {
        String home = folder.resolve("home").toString();
        String id;
        try (ServerProcess server = run("--port", "0", "--home", home)) {
            Client client = new Client(server.url());
            id = Json.read(client.post("/api/v1/events", "{\"type\":\"custom.said\",\"data\":1}").body())
                    .path("id")
                    .textValue();
            server.terminate();
            // 128 + 15, as a shell reports a process that SIGTERM ended.
            assertThat(server.exitCode()).isEqualTo(143);
            assertThat(server.err()).isEmpty();
        }
        try (ServerProcess server = run("--port", "0", "--home", home)) {
            assertThat(new Client(server.url()).get("/api/v1/events/" + id).statusCode()).isEqualTo(200);
        }
    }
}
