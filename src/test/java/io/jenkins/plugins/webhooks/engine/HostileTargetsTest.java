package io.jenkins.plugins.webhooks.engine;

import static io.jenkins.plugins.webhooks.engine.Fixture.await;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.outgoing.Delivery;
import io.jenkins.plugins.webhooks.engine.outgoing.DeliveryDetail;
import io.jenkins.plugins.webhooks.engine.outgoing.DeliveryState;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.RetrySettings;
import io.jenkins.plugins.webhooks.engine.outgoing.TimeoutSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.TrafficState.Flow;
import io.jenkins.plugins.webhooks.engine.security.EgressSettings;
import io.jenkins.plugins.webhooks.engine.security.Header;
import io.jenkins.plugins.webhooks.engine.store.Page;
import io.jenkins.plugins.webhooks.engine.store.Selection;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Targets that do what targets should not, each at a socket of its own, beside one that works. */
class HostileTargetsTest {
    private static final long GIGABYTE = 1L << 30;

    /** One retry at once, then none for an hour. */
    private static final RetrySettings RETRY = new RetrySettings(
            Duration.ofMillis(1),
            Duration.ofMillis(1),
            Duration.ofDays(1),
            List.of(Duration.ofMillis(1), Duration.ofHours(1)),
            0,
            null);

    /** Long enough for a slow machine, and for nothing to end by itself within a test. */
    private static final TimeoutSettings PATIENT =
            new TimeoutSettings(Duration.ofSeconds(9), Duration.ofSeconds(9), Duration.ofSeconds(9));

    private static final TimeoutSettings HASTY =
            new TimeoutSettings(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMillis(500));

    /** As often as it takes: the first attempt of a process can be slower than a hasty webhook's time. */
    private static final RetrySettings OFTEN = new RetrySettings(
            Duration.ofMillis(1),
            Duration.ofMillis(1),
            Duration.ofDays(1),
            Collections.nCopies(20, Duration.ofMillis(1)),
            0,
            null);

    @TempDir
    private Path folder;

    private final List<HostileTarget> targets = new ArrayList<>();
    private final List<OutgoingWebhook> webhooks = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (HostileTarget target : targets) {
            target.close();
        }
    }

    private HostileTarget target(String name, HostileTarget.Manner manner) throws IOException {
        return target(name, PATIENT, manner);
    }

    private HostileTarget target(String name, TimeoutSettings timeout, HostileTarget.Manner manner) throws IOException {
        HostileTarget target = HostileTarget.plain(manner);
        add(name, target, "http", timeout);
        return target;
    }

    private void add(String name, HostileTarget target, String scheme, TimeoutSettings timeout) {
        targets.add(target);
        webhooks.add(webhook(name, target, scheme).timeout(timeout).build());
    }

    private static OutgoingWebhook.Builder webhook(String name, HostileTarget target, String scheme) {
        return OutgoingWebhook.named(name, scheme + "://127.0.0.1:" + target.port() + "/")
                .events(List.of("custom.*"))
                .retry(RETRY);
    }

    private static HostileTarget.Manner answers(String... lines) {
        byte[] answer = (String.join("\r\n", lines) + "\r\n\r\n").getBytes(US_ASCII);
        return out -> out.write(answer);
    }

    private Webhooks open(OkHttpClient http) {
        Environment usual = Fixture.environment(folder);
        Environment environment =
                new Environment(usual.database(), usual.source(), usual.clock(), usual.random(), usual.threads(), http);
        return Webhooks.open(
                environment, new Configuration(List.of(), webhooks, new EgressSettings(List.of("127.0.0.0/8"))));
    }

    private static void publish(Webhooks engine, int many) {
        List<CompletableFuture<?>> stored = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            stored.add(engine.publish(engine.event("custom.x", null, Severity.INFO, TextNode.valueOf("some data"))));
        }
        stored.forEach(CompletableFuture::join);
    }

    private static List<Delivery> deliveries(Webhooks engine, String webhook) {
        return engine.deliveries(new Selection(webhook, null, null, null, null, Page.MAX_LIMIT))
                .items();
    }

    private static DeliveryDetail attempted(Webhooks engine, String webhook, int attempts) {
        await(
                attempts + " attempts at " + webhook,
                () -> deliveries(engine, webhook).stream()
                        .anyMatch(each -> each.attempts() >= attempts || each.finishedAt() != null));
        String id = deliveries(engine, webhook).get(0).id();
        return engine.delivery(id).orElseThrow();
    }

    private static String outcome(DeliveryDetail detail) {
        return detail.attempts().get(detail.attempts().size() - 1).outcome();
    }

    @Test
    void none_of_them_delays_a_target_that_works() throws Exception {
        target("never", HASTY, out -> HostileTarget.hang());
        target("never-too", PATIENT, out -> HostileTarget.hang());
        target("broken", answers("HTTP/1.1 500 Oops", "Content-Length: 0"));
        target("rubbish", out -> out.write("SSH-2.0-OpenSSH_9.2p1\r\n".getBytes(US_ASCII)));
        target("good", answers("HTTP/1.1 204 No Content", "Connection: close"));
        try (Webhooks engine = open(new OkHttpClient())) {
            publish(engine, 40);
            await(
                    "the good target has everything",
                    () -> deliveries(engine, "good").stream()
                                    .filter(each -> each.state() == DeliveryState.DELIVERED)
                                    .count()
                            == 40);
            assertThat(deliveries(engine, "never")).allMatch(each -> each.state() == DeliveryState.PENDING);
            assertThat(deliveries(engine, "broken")).allMatch(each -> each.state() == DeliveryState.PENDING);
        }
    }

    @Test
    void a_target_that_never_answers_is_left_after_its_time() throws Exception {
        target("never", HASTY, out -> HostileTarget.hang());
        try (Webhooks engine = open(new OkHttpClient())) {
            publish(engine, 1);
            assertThat(outcome(attempted(engine, "never", 2))).startsWith("the target took too long");
        }
    }

    @Test
    void of_headers_without_end_no_more_is_kept_than_of_a_usual_answer() throws Exception {
        String[] lines = new String[150];
        Arrays.setAll(lines, i -> "X-Header-" + i + ": " + "x".repeat(1200));
        lines[0] = "HTTP/1.1 204 No Content";
        target("chatty", answers(lines));
        try (Webhooks engine = open(new OkHttpClient())) {
            publish(engine, 1);
            List<Header> kept = attempted(engine, "chatty", 1).attempts().get(0).responseHeaders();
            assertThat(kept).hasSize(100).allMatch(each -> each.value().length() <= 1001);
        }
    }

    @Test
    void an_exchange_that_breaks_in_a_way_nobody_knows_is_an_attempt_like_others() throws Exception {
        target("odd", answers("HTTP/1.1 204 No Content"));
        OkHttpClient breaking = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    throw new IllegalStateException("not for everybody's eyes");
                })
                .build();
        try (Webhooks engine = open(breaking)) {
            publish(engine, 1);
            assertThat(outcome(attempted(engine, "odd", 2)))
                    .isEqualTo("the attempt broke: see the log for what went wrong");
        }
    }

    @Test
    void a_target_that_asks_for_patience_is_left_alone_with_everything() throws Exception {
        target("busy", answers("HTTP/1.1 429 Slow down", "Retry-After: 3600", "Content-Length: 0"));
        target("away", answers("HTTP/1.1 503 Maintenance", "Retry-After: 1800", "Content-Length: 0"));
        try (Webhooks engine = open(new OkHttpClient())) {
            publish(engine, 1);
            assertThat(attempted(engine, "busy", 1).attempts()).hasSize(1);
            assertThat(attempted(engine, "away", 1).attempts()).hasSize(1);
            publish(engine, 5);
            for (String name : List.of("busy", "away")) {
                await("five more at " + name, () -> deliveries(engine, name).size() == 6);
                assertThat(engine.traffic().state(name).orElseThrow().flow()).isEqualTo(Flow.WAITING);
                assertThat(deliveries(engine, name))
                        .allMatch(each -> each.state() == DeliveryState.PENDING)
                        .allMatch(each -> each.reason().startsWith("the target asked for patience until "));
            }
            assertThat(targets).allMatch(each -> each.requests() == 1);
        }
    }

    @Test
    void a_target_that_is_gone_is_asked_no_more() throws Exception {
        HostileTarget gone = target("gone", answers("HTTP/1.1 410 Gone", "Content-Length: 0"));
        try (Webhooks engine = open(new OkHttpClient())) {
            publish(engine, 1);
            assertThat(attempted(engine, "gone", 1).delivery().state()).isEqualTo(DeliveryState.GIVEN_UP);
            publish(engine, 5);
            await("five more", () -> deliveries(engine, "gone").size() == 6);
            assertThat(engine.traffic().state("gone").orElseThrow().flow()).isEqualTo(Flow.PAUSED);
            assertThat(deliveries(engine, "gone").get(0).reason()).contains("gone (410)");
            assertThat(gone.requests()).isEqualTo(1);
        }
    }

    @Test
    void half_a_head_is_no_answer_but_a_status_without_its_whole_body_is() throws Exception {
        target("half-head", out -> out.write("HTTP/1.1 200 OK\r\nContent-Le".getBytes(US_ASCII)));
        target("half-body", answers("HTTP/1.1 200 OK", "Content-Length: 1000", "", "only this"));
        try (Webhooks engine = open(new OkHttpClient())) {
            publish(engine, 1);
            assertThat(outcome(attempted(engine, "half-head", 2))).startsWith("the exchange with the target broke");
            DeliveryDetail half = attempted(engine, "half-body", 1);
            assertThat(half.delivery().state()).isEqualTo(DeliveryState.DELIVERED);
            assertThat(half.attempts().get(0).responseBody()).startsWith("only this");
        }
    }

    @Test
    void a_redirect_to_a_private_address_is_not_followed() throws Exception {
        HostileTarget inside = target("inside", answers("HTTP/1.1 204 No Content", "Connection: close"));
        webhooks.clear();
        target(
                "sly",
                answers(
                        "HTTP/1.1 302 Found",
                        "Location: http://127.0.0.1:" + inside.port() + "/",
                        "Content-Length: 0"));
        try (Webhooks engine = open(new OkHttpClient())) {
            publish(engine, 1);
            DeliveryDetail sly = attempted(engine, "sly", 1);
            assertThat(sly.delivery().state()).isEqualTo(DeliveryState.GIVEN_UP);
            assertThat(sly.delivery().reason()).contains("redirects (302), which is not followed");
            assertThat(inside.requests()).isZero();
        }
    }

    @Test
    void an_expired_certificate_is_not_trusted() throws Exception {
        ExpiredCertificate certificate = ExpiredCertificate.make(folder);
        add("expired", HostileTarget.at(certificate.socket(), answers("HTTP/1.1 204 No Content")), "https", PATIENT);
        try (Webhooks engine = open(certificate.trusting(new OkHttpClient()))) {
            publish(engine, 1);
            assertThat(outcome(attempted(engine, "expired", 1))).startsWith("TLS with the target failed");
            assertThat(targets.get(0).requests()).isZero();
        }
    }

    @Test
    void a_body_of_a_gigabyte_is_not_read() throws Exception {
        AtomicLong sent = new AtomicLong();
        target("huge", out -> {
            out.write(("HTTP/1.1 200 OK\r\nContent-Length: " + GIGABYTE + "\r\n\r\n").getBytes(US_ASCII));
            pour(out, sent, GIGABYTE);
        });
        try (Webhooks engine = open(new OkHttpClient())) {
            publish(engine, 1);
            DeliveryDetail huge = attempted(engine, "huge", 1);
            assertThat(huge.delivery().state()).isEqualTo(DeliveryState.DELIVERED);
            assertThat(huge.attempts().get(0).responseBody()).hasSize(4096);
            await("the target noticed that nobody reads", () -> targets.get(0).served() == 1);
            assertThat(sent.get()).isLessThan(GIGABYTE / 16);
        }
    }

    private static void pour(OutputStream out, AtomicLong sent, long most) throws IOException {
        byte[] block = new byte[64 * 1024];
        java.util.Arrays.fill(block, (byte) 'x');
        while (sent.get() < most) {
            out.write(block);
            sent.addAndGet(block.length);
        }
    }

    @Test
    void a_body_that_never_ends_takes_no_more_than_its_time() throws Exception {
        HostileTarget target = HostileTarget.plain(out -> {
            out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(US_ASCII));
            out.write("5\r\nfirst\r\n".getBytes(US_ASCII));
            out.flush();
            HostileTarget.hang();
        });
        targets.add(target);
        webhooks.add(
                webhook("endless", target, "http").timeout(HASTY).retry(OFTEN).build());
        try (Webhooks engine = open(new OkHttpClient())) {
            publish(engine, 1);
            DeliveryDetail endless = attempted(engine, "endless", OFTEN.waits().size() + 1);
            assertThat(endless.delivery().state()).isEqualTo(DeliveryState.DELIVERED);
            assertThat(endless.attempts().get(endless.attempts().size() - 1).responseBody())
                    .isEqualTo("first");
        }
    }
}
