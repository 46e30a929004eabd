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

/** Nothing that a stranger sends is read beyond the limit. */
class BodyLimitTest {
    @TempDir
    private static Path folder;

    private static WebhooksServer server;

    @BeforeAll
    static void start() throws IOException {
        Path config = Files.writeString(folder.resolve("webhooks.yaml"), """
                webhooks:
                  incoming:
                    - {name: open, provider: custom, acceptUnsigned: true, maxBody: 1KB}
                """);
        server = WebhooksServer.start(new Setup(config, folder.resolve("home"), "127.0.0.1", 0, null, null, Map.of()));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static RawHttp post(String... headers) throws IOException {
        return new RawHttp(port())
                .lines("POST /webhook/open HTTP/1.1", "Host: localhost:" + port(), "Content-Type: application/json")
                .lines(headers);
    }

    private static int port() {
        return Integer.parseInt(server.url().replaceFirst(".*:", ""));
    }

    @Test
    void a_length_beyond_the_limit_is_refused_before_the_body_comes() throws IOException {
        try (RawHttp http = post("Content-Length: 1000000000", "", "{\"only\":\"this\"")) {
            assertThat(http.answer().status()).isEqualTo(413);
        }
    }

    @Test
    void a_sender_that_waits_for_leave_is_refused_without_it() throws IOException {
        try (RawHttp http = post("Content-Length: 1000000", "Expect: 100-continue", "")) {
            assertThat(http.answer().status()).isEqualTo(413);
        }
    }

    @Test
    void a_chunked_body_is_refused_as_soon_as_it_is_too_long() throws IOException {
        try (RawHttp http = post("Transfer-Encoding: chunked", "")) {
            // 2 KB of a chunk that would be 16 MB.
            http.text("1000000\r\n" + " ".repeat(2048));

            assertThat(http.answer().status()).isEqualTo(413);
        }
    }

    @Test
    void a_body_within_the_limit_is_taken_in() throws IOException {
        try (RawHttp http = post("Content-Length: 2", "").text("{}")) {
            assertThat(http.answer().status()).isEqualTo(202);
        }
    }

    @Test
    void a_chunked_body_within_the_limit_is_taken_in() throws IOException {
        try (RawHttp http = post("Transfer-Encoding: chunked", "").text("2\r\n{}\r\n0\r\n\r\n")) {
            assertThat(http.answer().status()).isEqualTo(202);
        }
    }

    @Test
    void headers_without_end_are_refused() throws IOException {
        try (RawHttp http = post("X-Long: " + "x".repeat(40_000), "")) {
            RawHttp.Answer answer = http.answer();
            assertThat(answer.status()).isEqualTo(431);
            assertThat(answer.body()).doesNotContainIgnoringCase("jetty");
        }
    }

    @Test
    void two_lengths_are_no_request() throws IOException {
        try (RawHttp http = post("Content-Length: 2", "Transfer-Encoding: chunked", "").text("0\r\n\r\n")) {
            assertThat(http.answer().status()).isEqualTo(400);
        }
    }

    @Test
    void a_large_call_of_the_api_is_refused_early() throws IOException {
        try (RawHttp http = new RawHttp(port())
                .lines("POST /api/v1/events HTTP/1.1", "Host: localhost:" + port(), "Content-Type: application/json")
                .lines("Transfer-Encoding: chunked", "")) {
            http.text("2000000\r\n" + " ".repeat(1024 * 1024 + 1));

            assertThat(http.answer().status()).isEqualTo(413);
        }
    }
}
