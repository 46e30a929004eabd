package io.jenkins.plugins.webhooks.engine;

import static io.jenkins.plugins.webhooks.engine.Fixture.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.event.catalogue.Promises;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import io.jenkins.plugins.webhooks.engine.incoming.RecoverySettings;
import io.jenkins.plugins.webhooks.engine.security.EgressSettings;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import io.jenkins.plugins.webhooks.engine.store.Selection;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A system that remembers three deliveries, of which one never arrived. */
class RecoveryTest {
    @StartStop
    private final MockWebServer system = new MockWebServer();

    private final List<String> sentAgain = new CopyOnWriteArrayList<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();

    private final SettableClock clock = new SettableClock();

    @TempDir
    private Path folder;

    private Webhooks open(String provider, String path) {
        RecoverySettings recovery = RecoverySettings.of(system.url(path).toString(), Fixture.SECRETS);
        Configuration configuration = new Configuration(
                List.of(IncomingWebhook.named("hook", provider)
                        .secrets(Fixture.SECRETS)
                        .recovery(recovery)
                        .build()),
                List.of(),
                new EgressSettings(List.of("127.0.0.0/8", "::1")));
        Environment real = Fixture.environment(folder);
        return Webhooks.open(
                new Environment(real.database(), real.source(), clock, real.random(), real.threads(), real.http()),
                configuration);
    }

    private void answer(String list, String body, String again) {
        system.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                tokens.add(String.valueOf(request.getHeaders().get("Authorization")));
                if (request.getMethod().equals("POST") && request.getTarget().endsWith(again)) {
                    sentAgain.add(request.getTarget());
                    return new MockResponse.Builder().code(202).build();
                }
                return request.getTarget().startsWith(list)
                        ? new MockResponse.Builder().code(200).body(body).build()
                        : new MockResponse.Builder().code(404).build();
            }
        });
    }

    private static Event gap(Webhooks webhooks) {
        await("the gap is reported", () -> find(webhooks).isPresent());
        Event gap = find(webhooks).orElseThrow();
        Promises.assertKept(gap.type(), gap.severity(), gap.data());
        return gap;
    }

    private static Optional<Event> find(Webhooks webhooks) {
        return webhooks.events(Selection.NEWEST).items().stream()
                .filter(event -> event.type().equals("webhook.gap")
                        && event.data().get("missed").asInt() > 0)
                .findFirst();
    }

    @Test
    void github_sends_again_what_never_arrived() {
        String now = clock.instant().toString();
        answer("/repos/o/r/hooks/7/deliveries", """
                [{"id": 3, "guid": "lost", "delivered_at": "%1$s", "status_code": 502},
                 {"id": 2, "guid": "lost", "delivered_at": "%1$s", "status_code": 502},
                 {"id": 1, "guid": "arrived", "delivered_at": "%1$s", "status_code": 202},
                 {"id": 0, "guid": "long ago", "delivered_at": "2020-01-01T00:00:00Z"}]
                """.formatted(now), "/attempts");
        try (Webhooks before = open("github", "/elsewhere")) {
            before.receive(Fixture.push("hook", Fixture.pushBody("main"), "arrived"));
        }
        try (Webhooks webhooks = open("github", "/repos/o/r/hooks/7")) {
            Event gap = gap(webhooks);
            assertThat(gap.severity()).isEqualTo(Severity.WARNING);
            assertThat(gap.data().get("missed").asInt()).isEqualTo(1);
            assertThat(sentAgain).contains("/repos/o/r/hooks/7/deliveries/3/attempts");
            assertThat(tokens).containsOnly("Bearer " + Fixture.SECRET);
        }
    }

    @Test
    void gitlab_resends_what_failed() {
        answer("/api/v4/projects/1/hooks/2/events", """
                [{"id": 30, "response_status": "internal error", "request_headers": {"Idempotency-Key": "lost"}},
                 {"id": 20, "response_status": "202", "request_headers": {"Idempotency-Key": "arrived"}},
                 {"id": 10, "response_status": "500", "request_headers": {}}]
                """, "/resend");
        try (Webhooks webhooks = open("gitlab", "/api/v4/projects/1/hooks/2")) {
            gap(webhooks);
            assertThat(sentAgain).containsExactly("/api/v4/projects/1/hooks/2/events/30/resend");
        }
    }

    @Test
    void a_system_without_an_archive_is_refused_as_such() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open("bitbucket-cloud", "/x"))
                .withMessageContaining("no API that lists what they sent");
    }

    @Test
    void who_asks_by_hand_is_told_apart_from_the_start() {
        answer("/repos/o/r/hooks/7/deliveries", "[]", "/attempts");
        try (Webhooks webhooks = open("github", "/repos/o/r/hooks/7")) {
            await("the start's question is answered", () -> reasons(webhooks).contains("start"));
            assertThat(webhooks.recover("hook")).isTrue();
            await("the other one too", () -> reasons(webhooks).contains("request"));
        }
    }

    @Test
    void a_gap_before_the_last_receipt_is_found_by_hand() {
        answer("/repos/o/r/hooks/7/deliveries", "[]", "/attempts");
        try (Webhooks webhooks = open("github", "/repos/o/r/hooks/7")) {
            await("the start's question is answered", () -> reasons(webhooks).contains("start"));
            Instant lost = clock.instant().plus(Duration.ofHours(1));
            clock.advance(Duration.ofHours(2));
            webhooks.receive(Fixture.push("hook", Fixture.pushBody("main"), "arrived"));
            clock.advance(Duration.ofHours(1));
            answer(
                    "/repos/o/r/hooks/7/deliveries",
                    "[{\"id\": 3, \"guid\": \"lost\", \"delivered_at\": \"" + lost + "\"}]",
                    "/attempts");
            webhooks.recover("hook");

            assertThat(gap(webhooks).data().get("missed").asInt()).isEqualTo(1);
        }
    }

    @Test
    void a_gap_is_not_forgotten_because_the_system_was_away_at_the_start() {
        answer("/repos/o/r/hooks/7/deliveries", "[]", "/attempts");
        try (Webhooks webhooks = open("github", "/repos/o/r/hooks/7")) {
            webhooks.receive(Fixture.push("hook", Fixture.pushBody("main"), "before"));
            await("the start's question is answered", () -> reasons(webhooks).contains("start"));
        }
        Instant lost = clock.instant().plus(Duration.ofHours(1));
        clock.advance(Duration.ofHours(2));
        try (Webhooks webhooks = open("github", "/elsewhere")) {
            webhooks.receive(Fixture.push("hook", Fixture.pushBody("other"), "after"));
        }
        clock.advance(Duration.ofHours(1));
        answer(
                "/repos/o/r/hooks/7/deliveries",
                "[{\"id\": 3, \"guid\": \"lost\", \"delivered_at\": \"" + lost + "\"}]",
                "/attempts");
        try (Webhooks webhooks = open("github", "/repos/o/r/hooks/7")) {
            assertThat(gap(webhooks).data().get("missed").asInt()).isEqualTo(1);
        }
    }

    private static List<String> reasons(Webhooks webhooks) {
        return webhooks.events(Selection.NEWEST).items().stream()
                .map(event -> event.data().path("askedBecause").asText())
                .toList();
    }

    @Test
    void a_webhook_that_does_not_say_where_to_ask_is_not_known() {
        answer("/none", "[]", "/none");
        try (Webhooks webhooks = open("github", "/x")) {
            assertThat(webhooks.recover("hook")).isTrue();
            assertThat(webhooks.recover("other")).isFalse();
        }
    }

    @Test
    void the_token_is_not_sent_in_the_clear() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecoverySettings.of("http://github.example/hooks/1", Secrets.NONE))
                .withMessageContaining("https");
    }
}
