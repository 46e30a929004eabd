package io.jenkins.plugins.webhooks.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.server.launch.Setup;
import io.jenkins.plugins.webhooks.server.launch.WebhooksServer;
import io.jenkins.plugins.webhooks.server.sample.SignedPush;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleServerTest {
    @TempDir
    private Path home;

    private WebhooksServer server;
    private Client client;
    private SignedPush push;

    @BeforeEach
    void start() {
        server = WebhooksServer.start(new Setup(null, home, "127.0.0.1", 0, null, null, Map.of()));
        client = new Client(server.url());
        push = server.push().orElseThrow();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_push_is_taken_in_and_delivered_signed() throws Exception {
        HttpResponse<String> answer = client.send(push, Map.of());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        String receipt = Json.read(answer.body()).path("receipt").textValue();
        JsonNode deliveries = Eventually.get(
                () -> client.json("/api/v1/deliveries?state=delivered"),
                list -> list.path("items").size() == 1);
        JsonNode delivery = deliveries.path("items").get(0);
        assertThat(delivery.path("webhook").textValue()).isEqualTo("echo");
        assertThat(delivery.path("eventType").textValue()).isEqualTo("scm.push");
        JsonNode echo = client.json("/echo").path("items").get(0);
        assertThat(echo.path("verified").booleanValue()).as(echo.toString()).isTrue();
        assertThat(echo.path("id").textValue()).isEqualTo(delivery.path("id").textValue());
        JsonNode sent = Json.read(echo.path("body").textValue());
        assertThat(sent.at("/data/repository/fullName").textValue()).isEqualTo("octo/example");
        assertThat(sent.at("/data/branch").textValue()).isEqualTo("main");
        JsonNode kept = client.json("/api/v1/receipts/" + receipt);
        assertThat(kept.at("/receipt/state").textValue()).isEqualTo("acted");
        assertThat(kept.path("trace")).isNotEmpty();
        assertThat(kept.path("events")).hasSize(2);
    }

    @Test
    void a_repeated_push_is_answered_as_a_duplicate_and_acts_once() throws Exception {
        String first = Json.read(client.send(push, Map.of()).body()).path("receipt").textValue();
        HttpResponse<String> second = client.send(push, Map.of());

        assertThat(second.statusCode()).isEqualTo(202);
        assertThat(second.body()).contains("duplicate");
        String repeated = Json.read(second.body()).path("receipt").textValue();
        JsonNode kept = client.json("/api/v1/receipts/" + repeated);
        assertThat(kept.at("/receipt/state").textValue()).isEqualTo("duplicate");
        assertThat(kept.at("/receipt/duplicateOf").textValue()).isEqualTo(first);
        Eventually.get(
                () -> client.json("/api/v1/stats"),
                stats -> stats.at("/deliveries/delivered").intValue() == 1);
        assertThat(client.json("/api/v1/events?text=scm.push").path("items")).hasSize(1);
        assertThat(client.json("/echo").path("items")).hasSize(1);
    }

    @Test
    void wrong_missing_and_malformed_signatures_are_told_apart_by_nobody() throws Exception {
        String wrong = said(client.send(push, Map.of("X-Hub-Signature-256", "sha256=" + "0".repeat(64))));
        String missing = said(client.send(push, Map.of("X-Hub-Signature-256", "")));
        String malformed = said(client.send(push, Map.of("X-Hub-Signature-256", "nonsense")));

        assertThat(wrong).startsWith("401 ").isEqualTo(missing).isEqualTo(malformed);
        assertThat(client.json("/api/v1/events").path("items")).isEmpty();
    }

    private static String said(HttpResponse<String> answer) throws Exception {
        JsonNode body = Json.read(answer.body());
        return answer.statusCode() + " " + body.path("status").textValue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "", "git/hub", "github/", "GITHUB"})
    void an_unknown_name_is_not_found(String name) throws Exception {
        SignedPush elsewhere = new SignedPush(server.url() + "/webhook/" + name, push.headers(), push.body());

        assertThat(client.send(elsewhere, Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void a_door_takes_posts_only() throws Exception {
        HttpResponse<String> answer = client.get("/webhook/github");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValueSatisfying(allow -> assertThat(allow).contains("POST"));
    }

    @Test
    void a_type_of_content_that_nobody_reads_is_refused() throws Exception {
        assertThat(client.send(push, Map.of("Content-Type", "image/png")).statusCode()).isEqualTo(415);
    }

    @Test
    void an_event_is_published_and_delivered() throws Exception {
        HttpResponse<String> answer = client.post(
                "/api/v1/events", "{\"type\":\"custom.deployed\",\"subject\":\"shop\",\"data\":{\"price\":1.10}}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        String id = Json.read(answer.body()).path("id").textValue();
        assertThat(client.get("/api/v1/events/" + id).body()).contains("\"price\":1.10", "\"severity\":\"info\"");
        Eventually.get(
                () -> client.json("/api/v1/deliveries?state=delivered&cause=" + id),
                list -> list.path("items").size() == 1);
    }

    @Test
    void a_delivery_is_sent_again_as_a_new_one() throws Exception {
        client.post("/api/v1/events", "{\"type\":\"custom.deployed\",\"data\":{}}");
        String first = Eventually.get(
                        () -> client.json("/api/v1/deliveries?state=delivered").path("items"),
                        items -> items.size() == 1)
                .get(0)
                .path("id")
                .textValue();

        HttpResponse<String> again = client.post("/api/v1/deliveries/" + first + "/redeliver", "{}");

        assertThat(again.statusCode()).as(again.body()).isEqualTo(202);
        String second = Json.read(again.body()).path("id").textValue();
        assertThat(second).isNotEqualTo(first);
        Eventually.get(
                () -> client.json("/api/v1/deliveries/" + second),
                detail -> detail.at("/delivery/state").asText().equals("delivered"));
        assertThat(client.json("/api/v1/deliveries/" + second).path("attempts")).hasSize(1);
        assertThat(client.post("/api/v1/deliveries/none/redeliver", "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void a_restart_keeps_everything() throws Exception {
        client.send(push, Map.of());
        Eventually.get(
                () -> client.json("/api/v1/stats"),
                stats -> stats.at("/deliveries/delivered").intValue() == 1);
        JsonNode receipts = client.json("/api/v1/receipts");
        JsonNode deliveries = client.json("/api/v1/deliveries");
        JsonNode events = client.json("/api/v1/events");

        server.close();
        start();

        assertThat(client.json("/api/v1/receipts")).isEqualTo(receipts);
        assertThat(client.json("/api/v1/deliveries")).isEqualTo(deliveries);
        assertThat(client.json("/api/v1/events")).isEqualTo(events);
        assertThat(client.send(push, Map.of("X-GitHub-Delivery", "another")).statusCode())
                .as("the secret is the same too")
                .isEqualTo(202);
    }

    @Test
    void secrets_are_for_their_owner_alone() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("sample-github.secret"))))
                .isEqualTo("rw-------");
        String secret = Files.readString(home.resolve("sample-github.secret")).trim();
        client.send(push, Map.of());
        for (String path : new String[] {"receipts", "incoming", "outgoing", "events"}) {
            assertThat(client.get("/api/v1/" + path).body()).doesNotContain(secret);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /health              | 200 | "up"
            /api/v1/health       | 200 | "reason"
            /api/v1/incoming     | 200 | "webhook/github"
            /api/v1/outgoing     | 200 | /echo"
            /api/v1/openapi.json | 200 | "3.1.0"
            /metrics             | 200 | # TYPE
            /api/v1/nothing      | 404 | openapi.json lists them
            /api/v1/receipts/no  | 404 | there is no receipt 'no'
            /api/v1/receipts?limit=abc  | 400 | a number from 1 to 500
            /api/v1/receipts?state=lost | 400 | use pending, acted, ignored
            /api/v1/stats/       | 404 | openapi.json lists them
            """)
    void the_api_answers(String path, int status, String part) throws Exception {
        HttpResponse<String> answer = client.get(path);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(part);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/, text/html", "/standalone.html, text/html", "/page.js, text/javascript", "/page.css, text/css"})
    void the_page_comes_with_a_policy_that_lets_it_load_its_own_files_only(String path, String type) throws Exception {
        HttpResponse<String> answer = client.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(given ->
                assertThat(given).startsWith(type));
        assertThat(answer.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy ->
                assertThat(policy).contains("default-src 'self'", "frame-ancestors 'none'").doesNotContain("unsafe"));
    }

    @Test
    void another_method_is_told_which_there_is() throws Exception {
        HttpResponse<String> answer = client.post("/api/v1/receipts", "{}");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET");
    }
}
