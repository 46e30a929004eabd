package io.jenkins.plugins.webhooks.engine;

import static io.jenkins.plugins.webhooks.engine.Fixture.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.webhooks.engine.incoming.Answer;
import io.jenkins.plugins.webhooks.engine.incoming.Arrival;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingRequest;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import io.jenkins.plugins.webhooks.engine.incoming.ReceiptDetail;
import io.jenkins.plugins.webhooks.engine.incoming.ReceiptState;
import io.jenkins.plugins.webhooks.engine.incoming.WaitSecrets;
import io.jenkins.plugins.webhooks.engine.incoming.Waiting;
import io.jenkins.plugins.webhooks.engine.incoming.provider.Providers;
import io.jenkins.plugins.webhooks.engine.incoming.signature.choice.SignatureText;
import io.jenkins.plugins.webhooks.engine.incoming.waiting.Ticket;
import io.jenkins.plugins.webhooks.engine.incoming.waiting.Wait;
import io.jenkins.plugins.webhooks.engine.incoming.waiting.WaitOrder;
import io.jenkins.plugins.webhooks.engine.incoming.waiting.WaitState;
import io.jenkins.plugins.webhooks.engine.security.EgressSettings;
import io.jenkins.plugins.webhooks.engine.security.Hmac;
import io.jenkins.plugins.webhooks.engine.store.Selection;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaitingTest {
    private static final Headers JSON = Headers.of("Content-Type", "application/json");
    private static final Duration HOUR = Duration.ofHours(1);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-05-01T12:00:00Z"));

    @TempDir
    private Path folder;

    private Webhooks webhooks;

    @BeforeEach
    void open() {
        Environment real = Fixture.environment(folder);
        Environment environment = new Environment(
                real.database(), real.source(), new SetClock(), real.random(), real.threads(), real.http());
        webhooks = Webhooks.open(
                environment,
                Configuration.EMPTY,
                new Host(wait -> Fixture.SECRETS, Providers.builtIn(), Host.ALONE.ready()));
    }

    @AfterEach
    void close() {
        webhooks.close();
    }

    @Test
    void one_request_ends_the_wait_and_gives_its_payload() throws Exception {
        Ticket ticket = ticket(order(null, null));
        var waited = waiting().waited(ticket.id());
        assertThat(waited).isNotDone();

        Answer answer = post(ticket.token(), "{\"ok\":true}");

        assertThat(answer.status()).isEqualTo(202);
        Arrival arrival = waited.get(60, TimeUnit.SECONDS).orElseThrow();
        assertThat(arrival.payload().path("ok").asBoolean()).isTrue();
        ReceiptDetail receipt = webhooks.receipt(arrival.receipt()).orElseThrow();
        assertThat(receipt.receipt().webhook()).isEqualTo("wait");
        assertThat(receipt.receipt().state()).isEqualTo(ReceiptState.ACTED);
        assertThat(receipt.receipt().reason()).contains("team/app#7");
        assertThat(receipt.body()).isEqualTo("{\"ok\":true}");
        assertThat(waiting().find(ticket.id()).orElseThrow().state()).isEqualTo(WaitState.USED);
    }

    @Test
    void unknown_used_and_expired_urls_are_answered_alike() {
        Ticket used = ticket(order(null, null));
        Ticket expired = ticket(order(null, null));
        assertThat(post(used.token(), "{}").status()).isEqualTo(202);
        now.set(now.get().plus(HOUR));

        List<Answer> answers = Stream.of(used.token(), expired.token(), "x".repeat(43), null)
                .map(token -> post(token, "{ }"))
                .toList();

        assertThat(answers).extracting(Answer::status).containsOnly(404);
        assertThat(answers)
                .extracting(answer -> Fixture.text(answer).replaceAll("\"receipt\":\"\\w+\"", ""))
                .containsOnly("{,\"status\":\"not found\"}");
    }

    @Test
    void only_posts_of_at_most_a_megabyte_of_readable_content_count() {
        Ticket ticket = ticket(order(null, null));

        assertThat(webhooks.receive(new IncomingRequest(
                                        "wait", "GET", JSON, "192.0.2.7", 0, new ByteArrayInputStream(new byte[0]))
                                .at(ticket.token(), null))
                        .status())
                .isEqualTo(405);
        assertThat(post(ticket.token(), "\"" + "x".repeat((int) Waiting.MAX_BODY) + "\"")
                        .status())
                .isEqualTo(413);
        assertThat(post(ticket.token(), "{").status()).isEqualTo(400);
        assertThat(post(ticket.token(), "{}").status()).isEqualTo(202);
    }

    @Test
    void what_the_filter_does_not_want_is_kept_and_leaves_the_url_open() throws Exception {
        Ticket ticket = ticket(order(null, "payload.state = 'done'"));

        assertThat(Fixture.text(post(ticket.token(), "{\"state\":\"running\"}")))
                .contains("ignored");
        assertThat(post(ticket.token(), "{\"state\":\"running\"}").status()).isEqualTo(202);
        assertThat(details())
                .allSatisfy(detail -> {
                    assertThat(detail.receipt().state()).isEqualTo(ReceiptState.IGNORED);
                    assertThat(detail.trace()).anyMatch(step -> step.stage().equals("filter") && !step.passed());
                })
                .hasSize(2);
        assertThat(Fixture.text(post(ticket.token(), "{\"state\":\"done\"}"))).contains("accepted");
        assertThat(result(ticket).orElseThrow().payload().path("state").asText())
                .isEqualTo("done");
    }

    @Test
    void a_wait_with_credentials_wants_a_signature_too() {
        Ticket ticket = ticket(new WaitOrder("team/app#7", HOUR, "github", "some-id", null));
        String body = Fixture.pushBody("main");

        assertThat(post(ticket.token(), body).status()).isEqualTo(401);
        assertThat(webhooks.receive(Fixture.push("wait", body).at(ticket.token(), null))
                        .status())
                .isEqualTo(202);
    }

    @Test
    void an_installation_without_credentials_fails_closed() {
        Wait wait = new Wait("1", "o", "github", "some-id", null, null, null, WaitState.OPEN, Instant.MAX, null);

        assertThatThrownBy(() -> WaitSecrets.NONE.of(wait).live()).hasMessageContaining("no credentials");
    }

    @Test
    void an_open_wait_survives_a_restart() throws Exception {
        Ticket ticket = ticket(order(null, "payload.n = 2"));
        restart();
        var waited = waiting().waited(ticket.id());

        assertThat(post(ticket.token(), "{\"n\":2}").status()).isEqualTo(202);
        assertThat(waited.get(60, TimeUnit.SECONDS)).isPresent();
        restart();
        assertThat(result(ticket).orElseThrow().payload().path("n").asInt()).isEqualTo(2);
        assertThat(Fixture.text(post(ticket.token(), "{\"n\":2}"))).contains("duplicate");
    }

    @Test
    void who_sends_the_same_once_more_did_not_hear_the_answer() throws Exception {
        Ticket ticket = ticket(new WaitOrder("team/app#7", HOUR, "github", "some-id", null));
        String body = Fixture.pushBody("main");
        IncomingRequest request = Fixture.push("wait", body).at(ticket.token(), null);
        assertThat(Fixture.text(webhooks.receive(request))).contains("accepted");

        Answer again = webhooks.receive(Fixture.push("wait", body).at(ticket.token(), null));
        assertThat(again.status()).isEqualTo(202);
        assertThat(Fixture.text(again)).contains("duplicate");
        assertThat(details().get(0).receipt().state()).isEqualTo(ReceiptState.DUPLICATE);
        assertThat(details().get(0).receipt().duplicateOf())
                .isEqualTo(result(ticket).orElseThrow().receipt());

        assertThat(post(ticket.token(), body).status())
                .as("without the signature")
                .isEqualTo(401);
        assertThat(webhooks.receive(
                                Fixture.push("wait", Fixture.pushBody("other")).at(ticket.token(), null))
                        .status())
                .isEqualTo(404);
        now.set(now.get().plus(Duration.ofDays(1)));
        assertThat(webhooks.receive(Fixture.push("wait", body).at(ticket.token(), null))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void what_does_not_meet_the_schema_is_told_and_leaves_the_url_open() throws Exception {
        Ticket ticket =
                ticket(new WaitOrder("team/app#7", HOUR, "custom", null, null, null, "{\"required\":[\"state\"]}"));
        restart();

        Answer wrong = post(ticket.token(), "{}");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(Fixture.text(wrong)).contains("not as expected");
        assertThat(post(ticket.token(), "{\"state\":1}").status()).isEqualTo(202);
        assertThat(result(ticket)).isPresent();
    }

    @Test
    void a_sender_may_sign_in_its_own_way() {
        String signature = SignatureText.write(
                "hmac",
                Map.of("header", List.of("X-Proof"), "prefix", List.of("v1="), "algorithm", List.of("hmac-sha512")));
        Ticket ticket = ticket(new WaitOrder("team/app#7", HOUR, "custom", "some-id", null, signature, null));
        restart();
        String proof = "v1="
                + HexFormat.of()
                        .formatHex(Hmac.compute("HmacSHA512", Fixture.SECRET.getBytes(UTF_8), "{}".getBytes(UTF_8)));

        assertThat(webhooks.receive(Fixture.push("wait", "{}").at(ticket.token(), null))
                        .status())
                .isEqualTo(401);
        Headers headers = JSON.newBuilder().add("X-Proof", proof).build();
        assertThat(webhooks.receive(Fixture.request("wait", headers, "{}".getBytes(UTF_8))
                                .at(ticket.token(), null))
                        .status())
                .isEqualTo(202);
    }

    @Test
    void a_wait_expires_although_nobody_knocks() throws Exception {
        Ticket ticket = ticket(order(null, null));
        var waited = waiting().waited(ticket.id());
        now.set(now.get().plus(HOUR));

        assertThat(waited.get(60, TimeUnit.SECONDS)).isEmpty();
        restart();
        assertThat(result(ticket)).isEmpty();
        assertThat(waiting().find(ticket.id()).orElseThrow().state()).isEqualTo(WaitState.EXPIRED);
    }

    @Test
    void a_wait_expires_while_the_engine_is_down() throws Exception {
        Ticket ticket = ticket(order(null, null));
        webhooks.close();
        now.set(now.get().plus(HOUR));
        open();

        assertThat(post(ticket.token(), "{}").status()).isEqualTo(404);
        assertThat(result(ticket)).isEmpty();
    }

    @Test
    void who_waits_no_longer_closes_the_url() {
        Ticket one = ticket(order(null, null));
        Ticket two = ticket(order(null, null));
        Ticket other = ticket(new WaitOrder("team/app#8", HOUR, "custom", null, null));

        waiting().cancelAll("team/app#7").join();

        assertThat(post(one.token(), "{}").status()).isEqualTo(404);
        assertThat(post(two.token(), "{}").status()).isEqualTo(404);
        assertThat(post(other.token(), "{}").status()).isEqualTo(202);
        assertThatThrownBy(() -> result(one)).hasMessageContaining("cancelled");
        waiting().cancel(other.id()).join();
        assertThat(waiting().find(other.id()).orElseThrow().state()).isEqualTo(WaitState.USED);
    }

    @Test
    void of_many_requests_at_once_exactly_one_wins() throws Exception {
        Ticket ticket = ticket(order(null, null));
        ExecutorService senders = Executors.newFixedThreadPool(16);
        try {
            List<Callable<Answer>> calls = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                String body = "{\"n\":" + i + "}";
                calls.add(() -> post(ticket.token(), body));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Answer> answer : senders.invokeAll(calls)) {
                statuses.add(answer.get().status());
            }
            assertThat(statuses).filteredOn(status -> status == 202).hasSize(1);
            assertThat(statuses).filteredOn(status -> status == 404).hasSize(63);
        } finally {
            senders.shutdownNow();
        }
        assertThat(webhooks.stats().receipts()).containsEntry("acted", 1L);
    }

    @Test
    void the_token_is_kept_nowhere() throws Exception {
        Ticket ticket = ticket(order(null, "$contains($string($), 'never')"));
        post(ticket.token(), "{\"n\":1}");
        post(ticket.token() + "x", "{\"n\":2}");
        await("both are kept", () -> details().size() == 2);

        assertThat(details().toString()).doesNotContain(ticket.token());
        assertThat(ticket.toString()).doesNotContain(ticket.token());
        webhooks.close();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                        .doesNotContain(ticket.token());
            }
        }
        open();
    }

    @Test
    void tokens_have_256_bits_and_differ() {
        List<String> tokens = Stream.generate(() -> ticket(order(null, null)).token())
                .limit(20)
                .toList();

        assertThat(tokens).doesNotHaveDuplicates().allMatch(token -> token.matches("[A-Za-z0-9_-]{43}"));
    }

    @Test
    void orders_that_cannot_be_are_refused_in_words() {
        assertThatThrownBy(() -> order(null, "$$$(")).hasMessageStartingWith("filter: ");
        assertThatThrownBy(() -> new WaitOrder("o", HOUR, "custom", null, null, null, "{\"type\":\"sting\"}"))
                .hasMessageStartingWith("schema: ");
        String hmac = SignatureText.write("hmac", Map.of());
        assertThatThrownBy(() -> new WaitOrder("o", HOUR, "custom", null, null, hmac, null))
                .hasMessageContaining("credentialsId");
        String certificate = SignatureText.write(
                "client-certificate", Map.of("proxies", List.of("10.0.0.1"), "subjects", List.of("CN=a")));
        assertThatThrownBy(() -> new WaitOrder("o", HOUR, "custom", "id", null, certificate, null))
                .hasMessageContaining("only schemes with a secret");
        assertThatThrownBy(() -> new WaitOrder("o", Duration.ZERO, "custom", null, null))
                .hasMessageContaining("expires");
        assertThatThrownBy(() -> waiting().open(new WaitOrder("o", HOUR, "nobody", null, null)))
                .hasMessageContaining("no provider 'nobody'");
        assertThatThrownBy(() -> result(new Ticket("none", "t", Instant.MAX))).hasMessageContaining("no wait none");
        Configuration taken = new Configuration(
                List.of(IncomingWebhook.named("wait", "custom").build()), List.of(), EgressSettings.PUBLIC_ONLY);
        assertThatThrownBy(() -> webhooks.configure(taken)).hasMessageContaining("named 'wait'");
    }

    private void restart() {
        webhooks.close();
        open();
    }

    private Waiting waiting() {
        return webhooks.waiting();
    }

    private static WaitOrder order(String credentials, String filter) {
        return new WaitOrder("team/app#7", HOUR, "custom", credentials, filter);
    }

    private Ticket ticket(WaitOrder order) {
        return waiting().open(order).join();
    }

    private Optional<Arrival> result(Ticket ticket) throws Exception {
        return waiting().waited(ticket.id()).get(60, TimeUnit.SECONDS);
    }

    private Answer post(String token, String body) {
        return webhooks.receive(
                Fixture.request("wait", JSON, body.getBytes(UTF_8)).at(token, null));
    }

    private List<ReceiptDetail> details() {
        return webhooks.receipts(Selection.NEWEST).items().stream()
                .map(receipt -> webhooks.receipt(receipt.id()).orElseThrow())
                .toList();
    }

    /** Stands still until it is set. */
    private final class SetClock extends Clock {
        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
