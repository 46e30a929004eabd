package io.jenkins.plugins.webhooks.engine.api;

import static io.jenkins.plugins.webhooks.engine.Fixture.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.Configuration;
import io.jenkins.plugins.webhooks.engine.Fixture;
import io.jenkins.plugins.webhooks.engine.Webhooks;
import io.jenkins.plugins.webhooks.engine.event.BodyFormat;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingRequest;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import io.jenkins.plugins.webhooks.engine.incoming.RecoverySettings;
import io.jenkins.plugins.webhooks.engine.outgoing.ItemScope;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.batch.BatchSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.Rate;
import io.jenkins.plugins.webhooks.engine.outgoing.preset.Presets;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.BodySettings;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.Compression;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.EncryptionSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.Fields;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.SigningSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.SigningSettings.Scheme;
import io.jenkins.plugins.webhooks.engine.security.EgressSettings;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiTest {
    private static final Set<Access> EVERYTHING = EnumSet.allOf(Access.class);

    @StartStop
    private final MockWebServer target = new MockWebServer();

    @TempDir
    private Path folder;

    private Webhooks webhooks;
    private Api api;

    @BeforeEach
    void open() {
        target.enqueue(new MockResponse.Builder().code(200).body("thanks").build());
        target.enqueue(new MockResponse.Builder().code(200).body("thanks again").build());
        webhooks = Webhooks.open(
                Fixture.environment(folder),
                new Configuration(
                        List.of(IncomingWebhook.named("github", "github")
                                .secrets(Fixture.SECRETS)
                                .build()),
                        List.of(OutgoingWebhook.named(
                                        "chat", target.url("/hook?key=hidden").toString())
                                .events(List.of("scm.push"))
                                .signing(new SigningSettings(
                                        Scheme.STANDARD, Secrets.of(Secret.of("s", Fixture.STANDARD_SECRET))))
                                .build()),
                        new EgressSettings(List.of("127.0.0.0/8", "::1"))));
        api = new Api(webhooks);
    }

    @AfterEach
    void close() {
        webhooks.close();
    }

    private ApiResponse call(String method, String path, Set<Access> allowed, String body) {
        Map<String, String> query = new HashMap<>();
        String[] parts = path.split("\\?", 2);
        if (parts.length == 2) {
            for (String pair : parts[1].split("&")) {
                query.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
            }
        }
        InputStream in = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
        return api.handle(new ApiRequest(
                method, parts[0], query, null, in, new Caller("mona", "203.0.113.9"), allowed::contains));
    }

    private JsonNode get(String path) throws IOException {
        ApiResponse answer = call("GET", path, EVERYTHING, "");
        assertThat(answer.status()).as(text(answer)).isEqualTo(200);
        return Json.read(answer.body());
    }

    private static String text(ApiResponse answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private void relayPush() {
        assertThat(webhooks.receive(Fixture.push("github", Fixture.pushBody("main")))
                        .status())
                .isEqualTo(202);
        await("delivered", () -> webhooks.stats().deliveries().get("delivered") == 1);
        await("acted", () -> webhooks.stats().receipts().get("acted") == 1);
    }

    @Test
    void real_answers_are_as_described() throws IOException {
        relayPush();
        keepOut("2001:db8::66");
        JsonNode document = Json.read(OpenApiResource.document());
        Map<String, String> ids = Map.of(
                "receipts",
                get("api/v1/receipts").at("/items/0/id").textValue(),
                "deliveries",
                get("api/v1/deliveries").at("/items/0/id").textValue(),
                "events",
                get("api/v1/events").at("/items/0/id").textValue(),
                "penalties",
                "2001:db8::99",
                "incoming",
                "github",
                "outgoing",
                "chat",
                "configuration",
                "chat");

        for (Route route : Routes.of(webhooks, Presets::builtIn, null)) {
            String template = route.path().text();
            String path =
                    template.contains("{id}") ? template.replace("{id}", ids.get(template.split("/")[2])) : template;
            String body = route.method().equals("POST") && template.endsWith("events")
                    ? "{\"type\":\"custom.said\",\"data\":null}"
                    : "";
            ApiResponse answer = call(route.method(), path, EVERYTHING, body);

            JsonNode responses = document.path("paths")
                    .path("/" + template)
                    .path(route.method().toLowerCase(Locale.ROOT))
                    .path("responses");
            assertThat(responses.has(String.valueOf(answer.status())))
                    .as(path + " " + text(answer))
                    .isTrue();
            assertThat(answer.contentType()).isEqualTo(route.type());
            if (route.type().equals(ApiJson.CONTENT_TYPE)) {
                JsonNode schema =
                        responses.path(String.valueOf(answer.status())).at("/content/application~1json/schema");
                assertThat(OpenApiSchema.complaints(document, schema, Json.read(answer.body())))
                        .as(path)
                        .isEmpty();
            }
        }
    }

    /** By guessing names until it is too much. */
    private void keepOut(String address) {
        for (int i = 0; i < 10; i++) {
            IncomingRequest guess = Fixture.push("guess-" + i, "{}");
            webhooks.receive(new IncomingRequest(
                    guess.webhook(), guess.method(), guess.headers(), address, guess.contentLength(), guess.body()));
        }
    }

    @Test
    void who_is_kept_out_is_listed_and_let_in_again() throws IOException {
        keepOut("2001:db8::66");
        assertThat(get("api/v1/penalties").at("/items/0/address").textValue()).isEqualTo("2001:db8::/64");

        ApiResponse released = call("DELETE", "api/v1/penalties/2001:db8::66", EVERYTHING, "");

        assertThat(released.status()).isEqualTo(200);
        assertThat(get("api/v1/penalties").path("items")).isEmpty();
        ApiResponse again = call("DELETE", "api/v1/penalties/2001:db8::66", EVERYTHING, "");
        assertThat(again.status()).isEqualTo(404);
        assertThat(text(again)).contains("'2001:db8::66' is not kept out");
    }

    @Test
    void every_change_stands_in_the_audit_trail_with_who_and_how_it_ended() throws IOException {
        call("POST", "api/v1/events", EVERYTHING, "{\"type\":\"custom.said\",\"data\":null}");
        call("POST", "api/v1/events", EVERYTHING, "{\"type\":\"nonsense\",\"data\":null}");
        call("POST", "api/v1/deliveries/01J/redeliver", EnumSet.of(Access.VIEW), "");
        call("DELETE", "api/v1/penalties/203.0.113.9", EVERYTHING, "");
        get("api/v1/stats");
        await("audited", () -> webhooks.audit().verify().lines() == 2);

        JsonNode lines = get("api/v1/audit").path("items");
        assertThat(lines)
                .extracting(line -> line.at("/deed/action").textValue() + " "
                        + line.at("/deed/object").textValue() + " "
                        + line.at("/deed/result").textValue())
                .containsExactly(
                        "POST api/v1/deliveries/{id}/redeliver 01J refused",
                        "POST api/v1/events api/v1/events success");
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.at("/deed/actor").textValue()).isEqualTo("mona");
            assertThat(line.at("/deed/address").textValue()).isEqualTo("203.0.113.9");
        });
        assertThat(get("api/v1/audit/verify").path("intact").booleanValue()).isTrue();
        assertThat(get("api/v1/audit?text=redeliver").path("items")).hasSize(1);
    }

    @Test
    void a_detail_shows_the_whole_way() throws IOException {
        relayPush();
        String receipt = get("api/v1/receipts").at("/items/0/id").textValue();
        JsonNode shown = get("api/v1/receipts/" + receipt);
        assertThat(shown.at("/receipt/state").textValue()).isEqualTo("acted");
        assertThat(shown.path("events").findValuesAsText("type")).containsExactlyInAnyOrder("github.push", "scm.push");
        assertThat(get("api/v1/events?cause=" + receipt).path("items")).hasSize(2);

        String event = get("api/v1/deliveries").at("/items/0/eventId").textValue();
        String delivery =
                get("api/v1/deliveries?cause=" + event).at("/items/0/id").textValue();
        JsonNode sent = get("api/v1/deliveries/" + delivery);
        assertThat(sent.at("/attempts/0/status").intValue()).isEqualTo(200);
        assertThat(sent.at("/attempts/0/responseBody").textValue()).isEqualTo("thanks");
        assertThat(sent.at("/event/receipt").textValue()).isEqualTo(receipt);
    }

    @Test
    void a_list_is_read_part_by_part() throws IOException {
        for (int i = 0; i < 5; i++) {
            assertThat(call("POST", "api/v1/events", EVERYTHING, "{\"type\":\"custom.n\",\"data\":" + i + "}")
                            .status())
                    .isEqualTo(202);
        }
        JsonNode first = get("api/v1/events?text=custom&limit=2");
        JsonNode second = get(
                "api/v1/events?text=custom&limit=2&before=" + first.path("next").textValue());
        JsonNode third = get("api/v1/events?text=custom&limit=2&before="
                + second.path("next").textValue());

        assertThat(List.of(
                        first.at("/items/0/data").intValue(),
                        first.at("/items/1/data").intValue()))
                .containsExactly(4, 3);
        assertThat(List.of(
                        second.at("/items/0/data").intValue(),
                        second.at("/items/1/data").intValue()))
                .containsExactly(2, 1);
        assertThat(third.path("items")).hasSize(1);
        assertThat(third.path("next").isNull()).isTrue();
    }

    @Test
    void every_route_asks_for_its_permission_before_anything_else() {
        for (Route route : Routes.of(webhooks, Presets::builtIn, null)) {
            if (route.access() != null) {
                Set<Access> others = EnumSet.complementOf(EnumSet.of(route.access()));
                ApiResponse answer =
                        call(route.method(), route.path().text().replace("{id}", "none"), others, "not JSON");
                assertThat(answer.status()).as(route.toString()).isEqualTo(403);
                assertThat(text(answer))
                        .contains("permission to " + route.access().name().toLowerCase(Locale.ROOT));
            }
        }
    }

    @Test
    void who_may_not_look_does_not_learn_which_paths_exist() {
        assertThat(call("GET", "api/v1/secret", Set.of(), "").status()).isEqualTo(403);
        assertThat(call("DELETE", "api/v1/receipts", Set.of(), "").status()).isEqualTo(403);
        assertThat(call("GET", "health", Set.of(), "").status()).isEqualTo(200);
    }

    @Test
    void another_method_is_told_which_there_are() {
        ApiResponse answer = call("DELETE", "api/v1/events", EVERYTHING, "");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.headers()).containsEntry("Allow", "GET, POST");
        assertThat(call("HEAD", "api/v1/events", EVERYTHING, "").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"type":"custom.x"}                               | 'data' is missing
        {"data":{}}                                       | 'type' is missing
        {"type":"nodot","data":{}}                        | is not an event type
        {"type":"custom.x","data":{},"severity":"loud"}   | use debug, info, success, warning or error
        {"type":"custom.x","data":{},"sevrity":"info"}    | there is no key 'sevrity' here
        {"type":"custom.x","data":{},"subject":1}         | 'subject' must be text
        {"type":"custom.x","data":{},"delay":"31d"}       | a delay is between 0 and 30 days
        {"type":"custom.x","data":{},"delay":"soon"}      | is not a length of time
        [1]                                               | one JSON object
        """)
    void a_call_that_cannot_be_is_refused_in_words(String body, String words) {
        ApiResponse answer = call("POST", "api/v1/events", EVERYTHING, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(text(answer)).contains(words);
        assertThat(webhooks.stats().events()).isZero();
    }

    @Test
    void neither_secrets_nor_what_stands_in_a_query_are_shown() {
        assertThat(text(call("GET", "api/v1/incoming", EVERYTHING, "")))
                .contains("github")
                .doesNotContain(Fixture.SECRET);
        assertThat(text(call("GET", "api/v1/outgoing", EVERYTHING, "")))
                .contains("/hook?…")
                .doesNotContain("hidden", Fixture.STANDARD_SECRET);
    }

    @Test
    void an_outgoing_webhook_tells_how_it_sends() throws IOException {
        webhooks.configure(new Configuration(
                List.of(),
                List.of(OutgoingWebhook.named("late", "https://late.example/")
                        .events(List.of("*"))
                        .severities(Set.of(Severity.ERROR, Severity.SUCCESS))
                        .delay("10m")
                        .scope(new ItemScope("team/app"))
                        .policy(policy -> policy.withRateLimit(Rate.parse("10/s"))
                                .withOrder("job")
                                .withBatch(new BatchSettings(50, 1000, Duration.ZERO)))
                        .body(new BodySettings(
                                BodyFormat.JSON,
                                Fields.ALL,
                                null,
                                null,
                                Compression.GZIP,
                                new EncryptionSettings(EncryptionSettings.Algorithm.DIR, Fixture.SECRETS, null)))
                        .build()),
                EgressSettings.PUBLIC_ONLY));
        assertThat(get("api/v1/outgoing/late").toString())
                .contains("\"severities\":[\"success\",\"error\"]", "\"compression\":\"gzip\"")
                .contains("\"encryption\":\"dir\"", "\"delay\":\"10m\"", "\"rateLimit\":\"10/s\"")
                .contains("\"order\":\"job\"", "\"batch\":50", "\"scope\":\"team/app\"")
                .doesNotContain(Fixture.SECRET);
    }

    @Test
    void somebody_who_may_configure_pauses_a_target_and_lets_it_go_on() throws Exception {
        ApiResponse paused = call("POST", "api/v1/outgoing/chat/pause", EVERYTHING, "{\"reason\":\"it moves\"}");
        assertThat(paused.status()).isEqualTo(200);
        assertThat(get("api/v1/outgoing/chat").at("/traffic/flow").textValue()).isEqualTo("paused");
        assertThat(get("api/v1/outgoing").at("/items/0/traffic/reason").textValue())
                .isEqualTo("paused by hand: it moves");
        ApiResponse open = call("POST", "api/v1/outgoing/chat/resume", EVERYTHING, "");
        assertThat(Json.read(open.body()).path("flow").textValue()).isEqualTo("open");

        Set<Access> others = EnumSet.complementOf(EnumSet.of(Access.CONFIGURE));
        for (String verb : List.of("pause", "resume")) {
            assertThat(call("POST", "api/v1/outgoing/chat/" + verb, others, "").status())
                    .isEqualTo(403);
            assertThat(call("POST", "api/v1/outgoing/absent/" + verb, EVERYTHING, "")
                            .status())
                    .isEqualTo(404);
            assertThat(call("POST", "api/v1/outgoing/chat/" + verb, EVERYTHING, "{\"why\":1}")
                            .status())
                    .isEqualTo(400);
        }
        assertThat(call("GET", "api/v1/outgoing/absent", EVERYTHING, "").status())
                .isEqualTo(404);
        String long501 = "{\"reason\":\"" + "x".repeat(501) + "\"}";
        assertThat(call("POST", "api/v1/outgoing/chat/pause", EVERYTHING, long501)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_door_shows_its_secrets_by_id_with_their_last_use() throws Exception {
        webhooks.receive(Fixture.push("github", "{}"));
        Fixture.await("the use is kept", () -> !webhooks.secretUses("github").isEmpty());

        ApiResponse answer = call("GET", "api/v1/incoming/github", EVERYTHING, "");
        JsonNode detail = Json.read(answer.body());
        assertThat(detail.at("/webhook/name").asText()).isEqualTo("github");
        assertThat(detail.at("/schemes/0").asText()).isEqualTo("hmac-sha256");
        assertThat(detail.at("/secrets/0/id").asText()).isEqualTo("test");
        assertThat(detail.at("/secrets/0/until").isNull()).isTrue();
        assertThat(detail.at("/secrets/0/lastUsed").asText()).startsWith("20");
        assertThat(detail.at("/secretsFault").isNull()).isTrue();
        assertThat(text(answer)).doesNotContain(Fixture.SECRET);
        assertThat(call("GET", "api/v1/incoming/absent", EVERYTHING, "").status())
                .isEqualTo(404);
        assertThat(call("GET", "api/v1/incoming/github", Set.of(), "").status()).isEqualTo(403);
    }

    @Test
    void a_door_is_asked_to_look_for_what_it_missed_only_if_it_can() {
        webhooks.configure(new Configuration(
                List.of(
                        IncomingWebhook.named("here", "github")
                                .recovery(RecoverySettings.of(
                                        target.url("/hooks/1").toString(), Fixture.SECRETS))
                                .build(),
                        IncomingWebhook.named("silent", "gitlab").build(),
                        IncomingWebhook.named("mute", "bitbucket-cloud").build()),
                List.of(),
                new EgressSettings(List.of("127.0.0.0/8", "::1"))));

        assertThat(call("POST", "api/v1/incoming/here/recover", EVERYTHING, "").status())
                .isEqualTo(202);
        assertThat(text(call("POST", "api/v1/incoming/silent/recover", EVERYTHING, "")))
                .contains("set its 'recovery'");
        ApiResponse mute = call("POST", "api/v1/incoming/mute/recover", EVERYTHING, "");
        assertThat(mute.status()).isEqualTo(409);
        assertThat(text(mute)).contains("'bitbucket-cloud' have no API");
        assertThat(call("POST", "api/v1/incoming/absent/recover", EVERYTHING, "")
                        .status())
                .isEqualTo(404);
        assertThat(call("POST", "api/v1/incoming/here/recover", EnumSet.of(Access.VIEW), "")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void presets_are_listed_with_their_fields() throws IOException {
        JsonNode presets = get("api/v1/presets").path("items");
        assertThat(presets).hasSizeGreaterThan(20);
        assertThat(presets.findValuesAsText("name")).contains("github-status", "slack");
        assertThat(presets.at("/4/fields/0/secret").booleanValue()).isTrue();
    }

    @Test
    void an_event_tells_why_a_webhook_does_not_want_it() throws IOException {
        ApiResponse published = call("POST", "api/v1/events", EVERYTHING, "{\"type\":\"custom.x\",\"data\":{}}");
        String id = Json.read(published.body()).path("id").textValue();
        JsonNode verdicts = get("api/v1/events/" + id + "/outgoing");
        assertThat(verdicts.at("/items/0/webhook").textValue()).isEqualTo("chat");
        assertThat(verdicts.at("/items/0/wanted").booleanValue()).isFalse();
        assertThat(verdicts.at("/items/0/reason").textValue()).isEqualTo("its events do not select custom.x");
        assertThat(call("GET", "api/v1/events/none/outgoing", EVERYTHING, "").status())
                .isEqualTo(404);
    }

    @Test
    void a_fault_of_ours_is_told_in_neutral_words() {
        webhooks.close();

        ApiResponse answer = call("GET", "api/v1/stats", EVERYTHING, "");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(text(answer)).isEqualTo("{\"error\":\"this could not be answered; the server's log says why\"}");
        assertThat(call("POST", "api/v1/events", EVERYTHING, "{\"type\":\"custom.x\",\"data\":1}")
                        .status())
                .isEqualTo(503);
        assertThat(call("GET", "health", Set.of(), "").status()).isEqualTo(503);
    }
}
