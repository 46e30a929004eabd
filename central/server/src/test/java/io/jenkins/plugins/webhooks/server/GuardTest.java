package io.jenkins.plugins.webhooks.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.webhooks.server.launch.Setup;
import io.jenkins.plugins.webhooks.server.launch.WebhooksServer;
import io.jenkins.plugins.webhooks.server.settings.StartException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {
    private static final String TOKEN = "a-token-that-is-long-enough";
    private static final Map<String, String> ENVIRONMENT = Map.of("TOKEN", TOKEN, "SHORT", "short");

    @TempDir
    private static Path folder;

    private static WebhooksServer local;
    private static WebhooksServer guarded;

    @BeforeAll
    static void start() {
        local = WebhooksServer.start(setup("local", "127.0.0.1", null));
        guarded = WebhooksServer.start(setup("guarded", "0.0.0.0", "env:TOKEN"));
    }

    @AfterAll
    static void stop() {
        local.close();
        guarded.close();
    }

    private static Setup setup(String home, String bind, String token) {
        return new Setup(null, folder.resolve(home), bind, 0, null, token, ENVIRONMENT);
    }

    private static int port(WebhooksServer server) {
        return Integer.parseInt(server.url().replaceFirst(".*:", ""));
    }

    private static int status(WebhooksServer server, String start, String... headers) throws IOException {
        try (RawHttp http = new RawHttp(port(server))) {
            return http.lines(start + " HTTP/1.1", "Connection: close").lines(headers).text("\r\n").answer().status();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST", "127.0.0.1", "127.1.2.3", "[::1]"})
    void this_machine_may_look(String host) throws IOException {
        assertThat(status(local, "GET /api/v1/stats", "Host: " + host + ":" + port(local))).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example:%d",
                "localhost.evil.example:%d",
                "127.0.0.1.evil.example:%d",
                "localhost:1",
                "localhost",
                "10.0.0.1:%d",
                "[::2]:%d"
            })
    void a_name_that_was_bound_to_this_machine_sees_nothing(String host) throws IOException {
        String header = "Host: " + host.formatted(port(local));

        assertThat(status(local, "GET /api/v1/stats", header)).isEqualTo(403);
        assertThat(status(local, "GET /", header)).isEqualTo(403);
        assertThat(status(local, "GET /echo", header)).isEqualTo(403);
        assertThat(status(local, "GET /health", header)).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            application/json                | -                      | 202
            application/json; charset=utf-8 | http://localhost:%d    | 202
            application/json                | https://evil.example   | 403
            application/json                | null                   | 403
            application/json                | http://localhost:1     | 403
            application/json                | http://127.0.0.1:%d    | 403
            text/plain                      | -                      | 415
            application/x-www-form-urlencoded | -                    | 415
            -                               | -                      | 415
            """)
    void another_site_can_change_nothing(String type, String origin, int status) throws IOException {
        String body = "{\"type\":\"custom.tested\",\"data\":{}}";
        try (RawHttp http = new RawHttp(port(local))) {
            http.lines("POST /api/v1/events HTTP/1.1", "Host: localhost:" + port(local));
            http.text(type == null ? "" : "Content-Type: " + type + "\r\n");
            http.text(origin == null ? "" : "Origin: " + origin.formatted(port(local)) + "\r\n");
            http.lines("Content-Length: " + body.length(), "").text(body);

            assertThat(http.answer().status()).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            /api/v1/stats  | -                                   | 401
            /api/v1/stats  | Bearer wrong                        | 401
            /api/v1/stats  | Bearer                              | 401
            /api/v1/stats  | Basic a-token-that-is-long-enough   | 401
            /api/v1/stats  | Bearer a-token-that-is-long-enougH  | 401
            /api/v1/stats  | Bearer a-token-that-is-long-enough  | 200
            /api/v1/stats  | bearer a-token-that-is-long-enough  | 200
            /metrics       | -                                   | 401
            /echo          | -                                   | 401
            /no/such       | -                                   | 401
            /health        | -                                   | 200
            /webhook/none  | -                                   | 404
            """)
    void with_a_token_whoever_knows_it_may_look(String path, String authorization, int status) throws IOException {
        String header = authorization == null ? "X-None: -" : "Authorization: " + authorization;

        assertThat(status(guarded, "GET " + path, "Host: hooks.example.org", header)).isEqualTo(status);
    }

    @Test
    void other_machines_are_let_in_with_a_token_only() {
        assertThatThrownBy(() -> WebhooksServer.start(setup("third", "0.0.0.0", null)))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("--token env:NAME");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hush-hush-hush-hush | write env:NAME or file:path
            env:ABSENT          | environment variable ABSENT is not set
            env:SHORT           | too short
            """)
    void a_token_that_guards_nothing_is_refused(String token, String message) {
        assertThatThrownBy(() -> WebhooksServer.start(setup("third", "127.0.0.1", token)))
                .isInstanceOf(StartException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("hush");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../etc/passwd",
                "/..%2f..%2fetc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/webapp/../logback.xml",
                "/logback.xml",
                "/../logback.xml",
                "/..;/logback.xml",
                "//etc/passwd",
                "/\\..\\logback.xml",
                "/META-INF/MANIFEST.MF",
                "/WEB-INF/web.xml",
                "/standalone.html%00.js"
            })
    void no_path_leads_out_of_the_page(String path) throws IOException {
        try (RawHttp http = new RawHttp(port(local))) {
            RawHttp.Answer answer = http.lines(
                            "GET " + path + " HTTP/1.1", "Host: localhost:" + port(local), "Connection: close", "")
                    .answer();
            assertThat(answer.status()).isIn(400, 404);
            assertThat(answer.body()).doesNotContain("root:", "appender").contains("\"error\"");
        }
    }
}
