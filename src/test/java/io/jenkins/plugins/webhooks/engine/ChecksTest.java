package io.jenkins.plugins.webhooks.engine;

import static io.jenkins.plugins.webhooks.engine.Fixture.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.catalogue.Promises;
import io.jenkins.plugins.webhooks.engine.incoming.AdmissionSettings;
import io.jenkins.plugins.webhooks.engine.incoming.Answer;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingRequest;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import io.jenkins.plugins.webhooks.engine.incoming.RateLimitSettings;
import io.jenkins.plugins.webhooks.engine.incoming.Receipt;
import io.jenkins.plugins.webhooks.engine.incoming.ReceiptDetail;
import io.jenkins.plugins.webhooks.engine.incoming.TraceStep;
import io.jenkins.plugins.webhooks.engine.security.EgressSettings;
import io.jenkins.plugins.webhooks.engine.store.Selection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every check of a request, through the front door. */
class ChecksTest {
    private static final AdmissionSettings OPEN = AdmissionSettings.DEFAULT;

    @TempDir
    private Path folder;

    private final SettableClock clock = new SettableClock();
    private Webhooks webhooks;
    private Answer last;

    @AfterEach
    void close() {
        webhooks.close();
    }

    private void open(AdmissionSettings admission, String... proxies) {
        open(admission, builder -> builder, proxies);
    }

    private void open(AdmissionSettings admission, UnaryOperator<IncomingWebhook.Builder> more, String... proxies) {
        Environment real = Fixture.environment(folder);
        webhooks = Webhooks.open(
                new Environment(real.database(), real.source(), clock, real.random(), real.threads(), real.http()),
                configuration(admission, more, proxies));
    }

    private static Configuration configuration(
            AdmissionSettings admission, UnaryOperator<IncomingWebhook.Builder> more, String... proxies) {
        IncomingWebhook.Builder github = IncomingWebhook.named("github", "github")
                .secrets(Fixture.SECRETS)
                .admission(admission);
        return new Configuration(
                List.of(more.apply(github).build()), List.of(), EgressSettings.PUBLIC_ONLY, List.of(proxies));
    }

    private static AdmissionSettings addresses(List<String> allow, List<String> deny) {
        return new AdmissionSettings(allow, deny, RateLimitSettings.NONE, Duration.ZERO, null);
    }

    private static AdmissionSettings rate(int perMinute, int perAddress) {
        return new AdmissionSettings(
                List.of(), List.of(), new RateLimitSettings(perMinute, perAddress), Duration.ZERO, null);
    }

    private static AdmissionSettings admit(String expression) {
        return new AdmissionSettings(List.of(), List.of(), RateLimitSettings.NONE, Duration.ZERO, expression);
    }

    private static IncomingRequest from(String address, IncomingRequest request, String... headers) {
        Headers.Builder all = request.headers().newBuilder();
        for (int i = 0; i < headers.length; i += 2) {
            all.add(headers[i], headers[i + 1]);
        }
        return new IncomingRequest(
                request.webhook(), request.method(), all.build(), address, request.contentLength(), request.body());
    }

    private static IncomingRequest push(String branch) {
        return Fixture.push("github", Fixture.pushBody(branch));
    }

    private static IncomingRequest forged(String webhook) {
        IncomingRequest good = Fixture.push(webhook, Fixture.pushBody("main"));
        return Fixture.request(
                webhook, good.headers(), Fixture.pushBody("other").getBytes(UTF_8));
    }

    /** A body that may not be touched. */
    private static IncomingRequest unread(IncomingRequest request) {
        InputStream body = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("the body was read");
            }
        };
        return new IncomingRequest(request.webhook(), "POST", request.headers(), request.remoteAddress(), 10, body);
    }

    private int status(IncomingRequest request) {
        last = webhooks.receive(request);
        return last.status();
    }

    private Answer answer(IncomingRequest request) {
        status(request);
        return last;
    }

    /** The receipt of the last request; refused ones are kept after the answer. */
    private ReceiptDetail newest() {
        try {
            String id = Json.read(last.body()).path("receipt").textValue();
            await("it is kept", () -> webhooks.receipt(id).isPresent());
            return webhooks.receipt(id).orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private TraceStep lastStep() {
        List<TraceStep> trace = newest().trace();
        return trace.get(trace.size() - 1);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 202",
        "192.0.2.99, 403",
        "203.0.113.5, 403",
        "2001:db8::1, 202",
        "2001:db8::2, 403",
        "::ffff:192.0.2.7, 202",
        "[2001:db8::1], 202",
        "nonsense, 403"
    })
    void only_allowed_addresses_that_are_not_denied_get_to_the_body(String address, int expected) {
        open(addresses(List.of("192.0.2.0/24", "2001:db8::1"), List.of("192.0.2.99")));
        IncomingRequest request = push("main");
        assertThat(status(from(address, expected == 403 ? unread(request) : request)))
                .isEqualTo(expected);
    }

    @Test
    void a_refused_address_is_told_nothing_and_the_trace_tells_the_rule() {
        open(addresses(List.of("192.0.2.0/24"), List.of("192.0.2.99")));
        Answer answer = answer(from("192.0.2.99", push("main")));
        assertThat(Fixture.text(answer)).matches("\\{\"receipt\":\"\\w{26}\",\"status\":\"not allowed\"}");
        assertThat(lastStep().detail()).isEqualTo("192.0.2.99 is in 192.0.2.99 of deny");
        assertThat(lastStep().stage()).isEqualTo("address");
        assertThat(lastStep().passed()).isFalse();
        assertThat(webhooks.metrics()).contains("webhooks_refused_total{rule=\"address\",webhook=\"github\"} 1.0");
    }

    @Test
    void the_client_behind_a_trusted_proxy_is_the_one_that_counts() {
        open(addresses(List.of("203.0.113.0/24"), List.of()), "10.0.0.0/8");
        assertThat(status(from("10.0.0.1", push("a"), "X-Forwarded-For", "198.51.100.1, 203.0.113.5")))
                .isEqualTo(202);
        assertThat(newest().receipt().remoteAddress()).isEqualTo("203.0.113.5");
        assertThat(newest().trace())
                .extracting(TraceStep::detail)
                .contains(
                        "203.0.113.5, told by X-Forwarded-For of the trusted proxy 10.0.0.1",
                        "203.0.113.5 is in 203.0.113.0/24 of allow");
        assertThat(status(from("10.0.0.1", push("b"), "X-Forwarded-For", "203.0.113.5, 198.51.100.1")))
                .isEqualTo(403);
        assertThat(status(from("198.51.100.1", push("c"), "X-Forwarded-For", "203.0.113.5")))
                .isEqualTo(403);
        assertThat(status(from("10.0.0.1", push("d"), "Forwarded", "for=unknown")))
                .isEqualTo(403);
        assertThat(status(from("10.0.0.1", push("e")))).isEqualTo(403);
    }

    @Test
    void an_unknown_client_may_call_where_no_list_says_who_may() {
        open(OPEN, "10.0.0.0/8");
        assertThat(status(from("10.0.0.1", push("main"), "Forwarded", "for=_hidden")))
                .isEqualTo(202);
        assertThat(newest().receipt().remoteAddress()).isEqualTo("unknown via 10.0.0.1");
    }

    @Test
    void the_providers_own_ranges_may_be_allowed() {
        webhooks = Webhooks.open(Fixture.environment(folder), Configuration.EMPTY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> webhooks.configure(new Configuration(
                        List.of(IncomingWebhook.named("own", "custom")
                                .admission(addresses(List.of("provider"), List.of()))
                                .build()),
                        List.of(),
                        EgressSettings.PUBLIC_ONLY)))
                .withMessageContaining("incoming webhook 'own', allow: 'custom' publishes no addresses");
        webhooks.configure(new Configuration(
                List.of(IncomingWebhook.named("lab", "gitlab")
                        .acceptUnsigned(true)
                        .admission(addresses(List.of("provider", "192.0.2.0/24"), List.of()))
                        .build()),
                List.of(),
                EgressSettings.PUBLIC_ONLY));
        IncomingRequest request = Fixture.push("lab", Fixture.pushBody("main"));
        assertThat(status(from("34.74.226.9", request))).isEqualTo(202);
        assertThat(status(from("192.0.2.7", Fixture.push("lab", "{}")))).isEqualTo(202);
        assertThat(status(from("203.0.113.5", unread(request)))).isEqualTo(403);
    }

    @Test
    void a_handshake_is_for_allowed_addresses_too() {
        open(addresses(List.of("192.0.2.7"), List.of()), builder -> builder);
        webhooks.configure(new Configuration(
                List.of(IncomingWebhook.named("events", "cloudevents")
                        .secrets(Fixture.SECRETS)
                        .admission(addresses(List.of("192.0.2.7"), List.of()))
                        .build()),
                List.of(),
                EgressSettings.PUBLIC_ONLY));
        for (int expected : List.of(200, 403)) {
            String address = expected == 200 ? "192.0.2.7" : "192.0.2.8";
            assertThat(status(new IncomingRequest(
                            "events",
                            "OPTIONS",
                            Headers.of("WebHook-Request-Origin", "events.example.com"),
                            address,
                            0,
                            InputStream.nullInputStream())))
                    .isEqualTo(expected);
        }
    }

    @Test
    void a_rate_is_held_per_address_and_says_when_to_come_again() {
        open(rate(0, 3));
        for (int i = 0; i < 3; i++) {
            assertThat(status(push("b" + i))).isEqualTo(202);
        }
        Answer answer = answer(unread(push("main")));
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.headers()).containsEntry("Retry-After", "20");
        assertThat(Fixture.text(answer)).contains("too many requests");
        assertThat(lastStep().detail()).isEqualTo("more than 3 requests per minute of one address");
        assertThat(status(from("192.0.2.8", push("other")))).isEqualTo(202);
        clock.advance(Duration.ofSeconds(20));
        assertThat(status(push("again"))).isEqualTo(202);
        assertThat(status(unread(push("main")))).isEqualTo(429);
    }

    @Test
    void a_network_of_ipv6_is_one_sender() {
        open(rate(0, 1));
        assertThat(status(from("2001:db8:1:2::1", push("a")))).isEqualTo(202);
        assertThat(status(from("2001:db8:1:2:ffff::1", unread(push("b"))))).isEqualTo(429);
        assertThat(status(from("2001:db8:1:3::1", push("c")))).isEqualTo(202);
    }

    @Test
    void a_rate_is_held_for_all_senders_together_but_one_alone_does_not_use_it_up() {
        open(rate(4, 2));
        assertThat(status(push("a"))).isEqualTo(202);
        assertThat(status(push("b"))).isEqualTo(202);
        for (int i = 0; i < 20; i++) {
            assertThat(status(unread(push("c")))).isEqualTo(429);
        }
        assertThat(status(from("192.0.2.8", push("d")))).isEqualTo(202);
        assertThat(status(from("192.0.2.9", push("e")))).isEqualTo(202);
        assertThat(status(from("192.0.2.10", unread(push("f"))))).isEqualTo(429);
        assertThat(lastStep().detail()).isEqualTo("more than 4 requests per minute");
    }

    @Test
    void who_is_not_allowed_uses_nothing_up() {
        open(new AdmissionSettings(List.of("192.0.2.7"), List.of(), new RateLimitSettings(1, 0), Duration.ZERO, null));
        for (int i = 0; i < 5; i++) {
            assertThat(status(from("203.0.113.5", push("a")))).isEqualTo(403);
        }
        assertThat(status(push("b"))).isEqualTo(202);
    }

    @Test
    void who_fails_again_and_again_is_kept_out_and_told_of_once() {
        open(OPEN);
        for (int i = 0; i < 10; i++) {
            assertThat(status(forged("github"))).isEqualTo(401);
        }
        Answer answer = answer(unread(push("main")));
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.headers()).containsEntry("Retry-After", "900");
        assertThat(Fixture.text(answer)).contains("\"too many requests\"");
        assertThat(lastStep().stage()).isEqualTo("penalty");
        assertThat(status(from("192.0.2.8", push("other")))).isEqualTo(202);
        assertThat(webhooks.penalties())
                .singleElement()
                .satisfies(each -> assertThat(each.address()).isEqualTo("192.0.2.7"));
        await("it is told", () -> threats().size() == 1);
        assertThat(threats().get(0).data().path("webhook").textValue()).isEqualTo("github");
        assertThat(threats().get(0).subject()).isEqualTo("192.0.2.7");
        assertThat(webhooks.metrics()).contains("webhooks_penalties_total 1.0", "webhooks_penalties_now 1.0");

        clock.advance(Duration.ofMinutes(15));
        assertThat(status(push("main"))).isEqualTo(202);
        assertThat(threats()).hasSize(1);
    }

    private List<Event> threats() {
        List<Event> threats = webhooks.events(Selection.NEWEST).items().stream()
                .filter(each -> each.type().equals("webhook.threat"))
                .toList();
        threats.forEach(each -> Promises.assertKept(each.type(), each.severity(), each.data()));
        return threats;
    }

    @Test
    void an_administrator_lets_in_again_who_is_kept_out() {
        open(OPEN);
        for (int i = 0; i < 10; i++) {
            status(forged("github"));
        }
        assertThat(webhooks.release("192.0.2.7")).isTrue();
        assertThat(status(push("main"))).isEqualTo(202);
    }

    @Test
    void one_that_fails_does_not_lock_out_others_behind_the_same_address() {
        open(OPEN);
        assertThat(status(push("main"))).isEqualTo(202);
        for (int i = 0; i < 50; i++) {
            assertThat(status(forged("github"))).isEqualTo(401);
        }
        assertThat(status(push("other"))).isEqualTo(202);
    }

    @Test
    void a_customer_of_the_provider_does_not_lock_out_the_others() {
        webhooks = Webhooks.open(
                Fixture.environment(folder),
                new Configuration(
                        List.of(IncomingWebhook.named("lab", "gitlab")
                                .secrets(Fixture.SECRETS)
                                .admission(addresses(List.of("provider"), List.of()))
                                .build()),
                        List.of(),
                        EgressSettings.PUBLIC_ONLY));
        Headers wrong = Headers.of("Content-Type", "application/json", "X-Gitlab-Token", "guess");
        for (int i = 0; i < 50; i++) {
            assertThat(status(from("34.74.226.9", Fixture.request("lab", wrong, new byte[] {'{', '}'}))))
                    .isEqualTo(401);
        }
        Headers right = wrong.newBuilder().set("X-Gitlab-Token", Fixture.SECRET).build();
        assertThat(status(from("34.74.226.9", Fixture.request("lab", right, new byte[] {'{', '}'}))))
                .isEqualTo(202);
    }

    @Test
    void who_looks_for_webhooks_is_kept_out_but_not_one_that_nobody_told() {
        open(OPEN);
        for (int i = 0; i < 30; i++) {
            assertThat(status(Fixture.push("removed", "{}"))).isEqualTo(404);
        }
        for (int i = 0; i < 10; i++) {
            status(Fixture.push("guess-" + i, "{}"));
        }
        assertThat(status(unread(push("main")))).isEqualTo(429);
    }

    @Test
    void a_fault_of_ours_is_held_against_nobody() {
        open(OPEN, builder -> builder.secrets(List::of));
        for (int i = 0; i < 20; i++) {
            assertThat(status(push("main"))).isEqualTo(401);
        }
        assertThat(webhooks.penalties()).isEmpty();
    }

    @Test
    void too_many_or_too_large_headers_are_neither_read_on_nor_kept() {
        open(OPEN);
        Headers.Builder many = push("main").headers().newBuilder();
        for (int i = 0; i < 100; i++) {
            many.add("X-" + i, "x");
        }
        IncomingRequest request = Fixture.request("github", many.build(), new byte[0]);
        assertThat(status(unread(request))).isEqualTo(431);
        assertThat(newest().headers()).isEmpty();
        assertThat(newest().receipt().reason()).isEqualTo("104 headers, more than 100");
        assertThat(status(unread(from("192.0.2.7", push("main"), "X-Long", "x".repeat(33_000)))))
                .isEqualTo(431);
    }

    @Test
    void a_small_body_that_grows_is_stopped_at_the_limit() throws IOException {
        open(OPEN, builder -> builder.maxBody(100_000).acceptUnsigned(true).secrets(List::of));
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 64; i++) {
                gzip.write(zeros);
            }
        }
        assertThat(bomb.size()).isLessThan(100_000);
        IncomingRequest request = Fixture.request(
                "github",
                Headers.of("Content-Type", "application/json", "Content-Encoding", "gzip"),
                bomb.toByteArray());
        assertThat(status(request)).isEqualTo(413);
        assertThat(lastStep().detail()).contains("decompressed, the body is larger than 100000 bytes");
    }

    @Test
    void a_recorded_request_under_another_id_is_a_replay() {
        open(OPEN);
        assertThat(status(Fixture.push("github", Fixture.pushBody("main"), "one")))
                .isEqualTo(202);
        await("acted", () -> webhooks.stats().receipts().get("acted") == 1);
        String first = newest().receipt().id();
        clock.advance(Duration.ofSeconds(1));
        Answer again = answer(Fixture.push("github", Fixture.pushBody("main"), "two"));
        assertThat(again.status()).isEqualTo(202);
        assertThat(Fixture.text(again)).contains("duplicate");
        Receipt replay = newest().receipt();
        assertThat(replay.reason())
                .isEqualTo("replay of " + first + ": the same signed body under another delivery id");
        assertThat(replay.duplicateOf()).isEqualTo(first);
        clock.advance(Duration.ofSeconds(1));
        status(Fixture.push("github", Fixture.pushBody("main"), "one"));
        assertThat(newest().receipt().reason()).isEqualTo("repeats " + first);
        assertThat(webhooks.stats().receipts()).containsEntry("acted", 1L).containsEntry("duplicate", 2L);
    }

    @Test
    void a_replay_is_known_after_a_restart_and_forgotten_after_the_window() {
        open(OPEN);
        status(Fixture.push("github", Fixture.pushBody("main"), "one"));
        await("acted", () -> webhooks.stats().receipts().get("acted") == 1);
        webhooks.close();
        open(OPEN);
        clock.advance(Duration.ofHours(23));
        status(Fixture.push("github", Fixture.pushBody("main"), "two"));
        assertThat(webhooks.stats().receipts()).containsEntry("duplicate", 1L);
        clock.advance(Duration.ofHours(1));
        status(Fixture.push("github", Fixture.pushBody("main"), "three"));
        assertThat(webhooks.stats().receipts()).containsEntry("duplicate", 1L);
    }

    @Test
    void a_receipt_whose_work_failed_may_be_sent_again_under_another_id() {
        open(OPEN);
        status(Fixture.push("github", "{nonsense", "one"));
        await("it failed", () -> webhooks.stats().receipts().get("failed") == 1);
        status(Fixture.push("github", "{nonsense", "two"));
        await("it failed again", () -> webhooks.stats().receipts().get("failed") == 2);
    }

    @Test
    void without_a_window_the_same_body_is_taken_as_often_as_it_comes() {
        open(addresses(List.of(), List.of()));
        status(Fixture.push("github", Fixture.pushBody("main"), "one"));
        status(Fixture.push("github", Fixture.pushBody("main"), "two"));
        await("both acted", () -> webhooks.stats().receipts().get("acted") == 2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            address = '192.0.2.7'                                        | 202
            webhook = 'github' and provider = 'github'                   | 202
            headers."x-github-event" = 'push' and contentLength < 10000  | 202
            hour = 3                                                     | 202
            hour > 7                                                     | 403
            headers."x-hub-signature-256" = 'sha256=' or $length(headers."x-hub-signature-256") > 40 | 403
            $error('no')                                                 | 403
            nothing                                                      | 403
            """)
    void an_expression_admits_by_what_is_known_before_the_body(String expression, int expected) {
        open(admit(expression));
        IncomingRequest request = push("main");
        assertThat(status(expected == 403 ? unread(request) : request)).isEqualTo(expected);
        if (expected == 403) {
            assertThat(lastStep().stage()).isEqualTo("admit");
        }
    }

    @Test
    void an_expression_that_can_not_be_read_is_refused_at_once() {
        webhooks = Webhooks.open(Fixture.environment(folder), Configuration.EMPTY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> webhooks.configure(configuration(admit("hour ="), builder -> builder)))
                .withMessageContaining("incoming webhook 'github', admit: ");
    }
}
