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

/** The checks before the body, over real sockets and behind a proxy that is played by hand. */
class ChecksTest {
    @TempDir
    private static Path folder;

    private static WebhooksServer server;

    @BeforeAll
    static void start() throws IOException {
        Path config = Files.writeString(folder.resolve("webhooks.yaml"), """
                webhooks:
                  proxies: [127.0.0.1]
                  incoming:
                    - {name: listed, provider: custom, acceptUnsigned: true, allow: ["203.0.113.0/24", "2001:db8::/32"]}
                    - {name: rated, provider: custom, acceptUnsigned: true, rateLimit: {perAddressPerMinute: 2}}
                    - {name: signed, provider: github, secrets: ["env:SECRET"]}
                """);
        server = WebhooksServer.start(
                new Setup(config, folder.resolve("home"), "127.0.0.1", 0, null, null, Map.of("SECRET", "hush-hush")));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static int port() {
        return Integer.parseInt(server.url().replaceFirst(".*:", ""));
    }

    private static RawHttp.Answer post(String webhook, String header) throws IOException {
        try (RawHttp http = new RawHttp(port())
                .lines("POST /webhook/" + webhook + " HTTP/1.1", "Host: localhost:" + port(), header)
                .lines("Content-Type: application/json", "Content-Length: 2", "", "{}")) {
            return http.answer();
        }
    }

    @Test
    void only_clients_on_the_list_are_let_in_whoever_they_say_they_are() throws IOException {
        assertThat(post("listed", "X-Forwarded-For: 203.0.113.5").status()).isEqualTo(202);
        assertThat(post("listed", "Forwarded: for=\"[2001:db8::7]:443\";proto=https").status()).isEqualTo(202);
        assertThat(post("listed", "X-Forwarded-For: 203.0.113.5, 198.51.100.1").status()).isEqualTo(403);
        assertThat(post("listed", "X-Forwarded-For: unknown").status()).isEqualTo(403);
        assertThat(post("listed", "X-Other: none").status()).isEqualTo(403);
    }

    @Test
    void who_comes_too_often_is_told_when_to_come_again() throws IOException {
        for (int i = 0; i < 2; i++) {
            assertThat(post("rated", "X-Forwarded-For: 203.0.113.77").status()).isEqualTo(202);
        }
        RawHttp.Answer answer = post("rated", "X-Forwarded-For: 203.0.113.77");
        assertThat(answer.status()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.header("retry-after"))).isBetween(1, 30);
        assertThat(answer.body()).contains("\"too many requests\"").doesNotContain("address", "minute");
        assertThat(post("rated", "X-Forwarded-For: 203.0.113.78").status()).isEqualTo(202);
    }

    @Test
    void who_fails_again_and_again_is_kept_out_until_somebody_lets_it_in() throws IOException {
        String guess = "X-Hub-Signature-256: sha256=" + "0".repeat(64) + "\r\nX-Forwarded-For: 2001:db8:1:2::3";
        for (int i = 0; i < 10; i++) {
            assertThat(post("signed", guess).status()).isEqualTo(401);
        }
        assertThat(post("signed", guess).status()).isEqualTo(429);
        assertThat(api("GET", "penalties").body()).contains("\"address\":\"2001:db8:1:2::/64\"");

        assertThat(api("DELETE", "penalties/2001:db8:1:2::").status()).isEqualTo(200);

        assertThat(post("signed", guess).status()).isEqualTo(401);
        assertThat(api("DELETE", "penalties/2001:db8:1:2::").status()).isEqualTo(404);
    }

    private static RawHttp.Answer api(String method, String path) throws IOException {
        try (RawHttp http = new RawHttp(port())
                .lines(method + " /api/v1/" + path + " HTTP/1.1", "Host: localhost:" + port(), "")) {
            return http.answer();
        }
    }
}
