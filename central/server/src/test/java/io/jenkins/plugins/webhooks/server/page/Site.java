package io.jenkins.plugins.webhooks.server.page;

import io.jenkins.plugins.webhooks.server.launch.Setup;
import io.jenkins.plugins.webhooks.server.launch.WebhooksServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A whole standalone server between a sender and a target. */
final class Site implements AutoCloseable {
    static final String SECRET = "a secret of this test alone";
    static final String TOKEN = "a-token-of-this-test-alone";

    private final WebhooksServer server;
    private final MockWebServer target;
    private volatile MockResponse answer = answer(200, "{\"thanks\":true}");

    private Site(Path home, String token) throws IOException {
        target = new MockWebServer();
        target.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer;
            }
        });
        target.start();
        Path config = Files.writeString(
                home.resolve("webhooks.yaml"),
                """
                webhooks:
                  incoming:
                    - {name: github, provider: github, secrets: ["env:GITHUB_SECRET"]}
                  outgoing:
                    - {name: chat, url: "%s", events: ["scm.push", "custom.*"]}
                  egress: {allow: ["127.0.0.0/8"]}
                  alerts:
                    - {name: often, events: [custom.often], by: subject, count: 2, window: 1h}
                  schedules:
                    - {name: morning, type: digest, cron: "H 8 * * 1-5"}
                """
                        .formatted(target.url("/hook").newBuilder().host("127.0.0.1").build()));
        server = WebhooksServer.start(new Setup(
                config,
                home.resolve("home"),
                "127.0.0.1",
                0,
                null,
                token,
                Map.of("GITHUB_SECRET", SECRET, "PAGE_TOKEN", TOKEN)));
    }

    static Site open(Path home) throws IOException {
        return new Site(home, null);
    }

    static Site guarded(Path home) throws IOException {
        return new Site(home, "env:PAGE_TOKEN");
    }

    private static MockResponse answer(int status, String body) {
        return new MockResponse.Builder().code(status).body(body).build();
    }

    /** Lets the target answer so from now on. */
    void targetAnswers(int status, String body) {
        answer = answer(status, body);
    }

    int push(Push push) {
        return push.send(server.url() + "/webhook/github");
    }

    /** Raises an event as a script would. */
    int publish(String type, String subject) {
        String body = "{\"type\": \"" + type + "\", \"subject\": \"" + subject.replace("\"", "\\\"")
                + "\", \"data\": {}}";
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + "/api/v1/events"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String page(String hash) {
        return server.url() + "/" + hash;
    }

    @Override
    public void close() {
        server.close();
        target.close();
    }
}
