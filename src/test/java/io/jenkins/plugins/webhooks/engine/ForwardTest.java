package io.jenkins.plugins.webhooks.engine;

import static io.jenkins.plugins.webhooks.engine.Fixture.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jenkins.plugins.webhooks.engine.event.BodyFormat;
import io.jenkins.plugins.webhooks.engine.incoming.Action;
import io.jenkins.plugins.webhooks.engine.incoming.Forward;
import io.jenkins.plugins.webhooks.engine.incoming.ForwardSettings;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingRequest;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import io.jenkins.plugins.webhooks.engine.incoming.PlannedAction;
import io.jenkins.plugins.webhooks.engine.incoming.Receipt;
import io.jenkins.plugins.webhooks.engine.incoming.ReceiptState;
import io.jenkins.plugins.webhooks.engine.incoming.ResponseSettings;
import io.jenkins.plugins.webhooks.engine.incoming.RuleSettings;
import io.jenkins.plugins.webhooks.engine.incoming.Schedule;
import io.jenkins.plugins.webhooks.engine.incoming.WhenSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.Delivery;
import io.jenkins.plugins.webhooks.engine.outgoing.DeliveryState;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.RetrySettings;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.BodySettings;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.Compression;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.Fields;
import io.jenkins.plugins.webhooks.engine.security.EgressSettings;
import io.jenkins.plugins.webhooks.engine.security.Hmac;
import io.jenkins.plugins.webhooks.engine.store.Selection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request goes on to another server, which checks the first sender's signature. */
class ForwardTest {
    private static final Action TO_INNER = new Forward(new ForwardSettings("inner", ForwardSettings.DEFAULT_HEADERS));

    @StartStop
    private final MockWebServer inner = new MockWebServer();

    private final SettableClock clock = new SettableClock();

    @TempDir
    private Path folder;

    private Webhooks open(Action... actions) {
        Environment real = Fixture.environment(folder);
        IncomingWebhook.Builder github =
                IncomingWebhook.named("github", "github").secrets(Fixture.SECRETS);
        List.of(actions).forEach(github::action);
        OutgoingWebhook target = OutgoingWebhook.named(
                        "inner", inner.url("/webhook/github").toString())
                .events(List.of())
                .retry(new RetrySettings(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofDays(1)))
                .build();
        return Webhooks.open(
                new Environment(real.database(), real.source(), clock, real.random(), real.threads(), real.http()),
                new Configuration(
                        List.of(github.build()), List.of(target), new EgressSettings(List.of("127.0.0.0/8", "::1"))));
    }

    private RecordedRequest next() {
        try {
            RecordedRequest request = inner.takeRequest(60, TimeUnit.SECONDS);
            assertThat(request).as("nothing came").isNotNull();
            return request;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Receipt only(Webhooks webhooks) {
        return webhooks.receipts(Selection.NEWEST).items().get(0);
    }

    private static List<Delivery> deliveries(Webhooks webhooks) {
        return webhooks.deliveries(Selection.NEWEST).items();
    }

    private static String signature(byte[] body) {
        return "sha256="
                + HexFormat.of()
                        .formatHex(Hmac.compute("HmacSHA256", Fixture.SECRET.getBytes(StandardCharsets.UTF_8), body));
    }

    @Test
    void arrives_byte_for_byte_with_the_signature_of_its_sender() throws Exception {
        inner.enqueue(new MockResponse.Builder().code(202).build());
        String body = "{ \"zen\" : \"\u00fcber\",\r\n\t\"password\":\"hunter2\" ,\"ref\":\"refs/heads/main\"}\n ";
        try (Webhooks webhooks = open(TO_INNER)) {
            IncomingRequest push = Fixture.push("github", body, "id-1");
            Headers headers = push.headers()
                    .newBuilder()
                    .set("Content-Type", "application/json; Charset=\"utf-8\"")
                    .add("Authorization", "Bearer abc")
                    .add("Cookie", "a=b")
                    .add("X-Gitlab-Token", "abc")
                    .add("X-Forwarded-For", "192.0.2.1")
                    .add("Accept", "*/*")
                    .add("X-Twice", "one")
                    .add("X-Twice", "two")
                    .build();
            webhooks.receive(Fixture.request("github", headers, body.getBytes(StandardCharsets.UTF_8)));
            RecordedRequest came = next();

            byte[] bytes = came.getBody().toByteArray();
            assertThat(bytes).isEqualTo(body.getBytes(StandardCharsets.UTF_8));
            assertThat(came.getHeaders().get("X-Hub-Signature-256")).isEqualTo(signature(bytes));
            assertThat(came.getHeaders().get("X-GitHub-Event")).isEqualTo("push");
            assertThat(came.getHeaders().get("X-GitHub-Delivery")).isEqualTo("id-1");
            assertThat(came.getHeaders().get("X-Twice")).isEqualTo("one, two");
            assertThat(came.getHeaders().get("Content-Type")).isEqualTo("application/json; Charset=\"utf-8\"");
            assertThat(came.getHeaders().get("X-Webhooks-Forwarded")).isEqualTo("1");
            assertThat(came.getHeaders().names())
                    .doesNotContain("Authorization", "Cookie", "X-Gitlab-Token", "X-Forwarded-For", "Accept");
            await("it is delivered", () -> deliveries(webhooks).get(0).state() == DeliveryState.DELIVERED);
            assertThat(only(webhooks).reason()).contains("did 1 action");
            assertThat(webhooks.delivery(deliveries(webhooks).get(0).id())
                            .orElseThrow()
                            .attempts()
                            .toString())
                    .doesNotContain(signature(bytes));
        }
        assertThat(originals()).isZero();
    }

    private int originals() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("webhooks.db"));
                ResultSet row = connection.createStatement().executeQuery("SELECT count(*) FROM originals")) {
            return row.getInt(1);
        }
    }

    @Test
    void stays_compressed() throws IOException {
        inner.enqueue(new MockResponse.Builder().code(202).build());
        byte[] zipped = gzip(Fixture.pushBody("main"));
        try (Webhooks webhooks = open(TO_INNER)) {
            webhooks.receive(Fixture.request(
                    "github",
                    Headers.of(
                            "Content-Type",
                            "application/json",
                            "Content-Encoding",
                            "gzip",
                            "X-GitHub-Event",
                            "push",
                            "X-Hub-Signature-256",
                            signature(zipped)),
                    zipped));
            RecordedRequest came = next();

            assertThat(came.getBody().toByteArray()).isEqualTo(zipped);
            assertThat(came.getHeaders().get("Content-Encoding")).isEqualTo("gzip");
            assertThat(came.getHeaders().get("X-Hub-Signature-256")).isEqualTo(signature(zipped));
        }
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    @Test
    void is_tried_again_like_any_delivery() {
        inner.enqueue(new MockResponse.Builder().code(503).build());
        inner.enqueue(new MockResponse.Builder().code(202).build());
        try (Webhooks webhooks = open(TO_INNER)) {
            webhooks.receive(Fixture.push("github", Fixture.pushBody("main")));
            RecordedRequest first = next();
            await(
                    "the first attempt is stored",
                    () -> deliveries(webhooks).get(0).attempts() == 1);
            clock.advance(Duration.ofSeconds(10));
            RecordedRequest second = next();
            assertThat(second.getBody()).isEqualTo(first.getBody());
            assertThat(second.getHeaders().get("X-Hub-Signature-256"))
                    .isEqualTo(first.getHeaders().get("X-Hub-Signature-256"));
        }
    }

    @Test
    void waits_for_its_time_across_a_restart() throws Exception {
        inner.enqueue(new MockResponse.Builder().code(202).build());
        Action later = new PlannedAction(TO_INNER, new Schedule(Duration.ofHours(1), null, null), null);
        String body = Fixture.pushBody("main");
        try (Webhooks webhooks = open(later)) {
            webhooks.receive(Fixture.push("github", body));
            await("its work is done", () -> only(webhooks).state() == ReceiptState.ACTED);
            assertThat(deliveries(webhooks)).isEmpty();
        }
        assertThat(originals()).isOne();
        clock.advance(Duration.ofHours(1));
        try (Webhooks webhooks = open(later)) {
            assertThat(next().getHeaders().get("X-Hub-Signature-256"))
                    .isEqualTo(signature(body.getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(originals()).isZero();
    }

    @Test
    void does_not_go_round_in_a_circle() {
        try (Webhooks webhooks = open(TO_INNER)) {
            IncomingRequest push = Fixture.push("github", Fixture.pushBody("main"));
            webhooks.receive(Fixture.request(
                    "github",
                    push.headers().newBuilder().add("X-Webhooks-Forwarded", "5").build(),
                    Fixture.pushBody("main").getBytes(StandardCharsets.UTF_8)));
            await("its work is done", () -> only(webhooks).state() == ReceiptState.FAILED);
            assertThat(only(webhooks).reason()).contains("forwarded 5 times already");
            assertThat(deliveries(webhooks)).isEmpty();
        }
    }

    @Test
    void counts_how_often_it_was_handed_on() {
        inner.enqueue(new MockResponse.Builder().code(202).build());
        try (Webhooks webhooks = open(TO_INNER)) {
            IncomingRequest push = Fixture.push("github", Fixture.pushBody("main"));
            webhooks.receive(Fixture.request(
                    "github",
                    push.headers().newBuilder().add("X-Webhooks-Forwarded", "2").build(),
                    Fixture.pushBody("main").getBytes(StandardCharsets.UTF_8)));
            assertThat(next().getHeaders().values("X-Webhooks-Forwarded")).containsExactly("3");
        }
    }

    @Test
    void a_target_that_is_not_there_is_refused() {
        IncomingWebhook webhook =
                IncomingWebhook.named("github", "github").action(TO_INNER).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Configuration(List.of(webhook), List.of(), EgressSettings.PUBLIC_ONLY))
                .withMessageContaining("incoming webhook 'github', forward.to: there is no outgoing webhook 'inner'");
    }

    @Test
    void a_target_that_would_change_its_bytes_is_refused() {
        IncomingWebhook webhook =
                IncomingWebhook.named("github", "github").action(TO_INNER).build();
        OutgoingWebhook zipping = OutgoingWebhook.named("inner", "https://inner.example/")
                .body(new BodySettings(BodyFormat.JSON, Fields.ALL, null, null, Compression.GZIP, null))
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Configuration(List.of(webhook), List.of(zipping), EgressSettings.PUBLIC_ONLY))
                .withMessageContaining("forward.to: 'inner' encrypts, compresses or batches");
    }

    @Test
    void a_batch_has_no_signature_that_could_go_along() {
        IncomingWebhook.Builder webhook = IncomingWebhook.named("batches", "custom")
                .action(TO_INNER)
                .rules(new RuleSettings(null, WhenSettings.ALWAYS, null, true, ResponseSettings.USUAL));
        assertThatIllegalArgumentException()
                .isThrownBy(webhook::build)
                .withMessageContaining("the signature is over the whole");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "cookie", "X-Api-Key", "X-Gitlab-Token", "Host", "X Y", "", "X-*-Z"})
    void what_never_goes_along_can_not_be_chosen(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ForwardSettings("inner", List.of(name)))
                .withMessageContaining("'" + name + "'");
    }
}
