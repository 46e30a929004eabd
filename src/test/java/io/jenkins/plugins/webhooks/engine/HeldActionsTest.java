package io.jenkins.plugins.webhooks.engine;

import static io.jenkins.plugins.webhooks.engine.Fixture.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.incoming.Accepted;
import io.jenkins.plugins.webhooks.engine.incoming.Action;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import io.jenkins.plugins.webhooks.engine.incoming.Outcome;
import io.jenkins.plugins.webhooks.engine.incoming.PlannedAction;
import io.jenkins.plugins.webhooks.engine.incoming.RaiseEvent;
import io.jenkins.plugins.webhooks.engine.incoming.Receipt;
import io.jenkins.plugins.webhooks.engine.incoming.ReceiptState;
import io.jenkins.plugins.webhooks.engine.incoming.Schedule;
import io.jenkins.plugins.webhooks.engine.incoming.TraceStep;
import io.jenkins.plugins.webhooks.engine.incoming.WaitSecrets;
import io.jenkins.plugins.webhooks.engine.incoming.Window;
import io.jenkins.plugins.webhooks.engine.incoming.provider.Providers;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import io.jenkins.plugins.webhooks.engine.security.EgressSettings;
import io.jenkins.plugins.webhooks.engine.store.Selection;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldActionsTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-05-01T12:00:00Z"));
    private final List<String> done = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    private CompletableFuture<Void> ready = CompletableFuture.completedFuture(null);

    private Webhooks open(Action... actions) {
        Environment real = Fixture.environment(folder);
        Environment environment = new Environment(
                real.database(), real.source(), new SetClock(), real.random(), real.threads(), real.http());
        IncomingWebhook.Builder github =
                IncomingWebhook.named("github", "github").secrets(Fixture.SECRETS);
        for (Action action : actions) {
            github.action(action);
        }
        return Webhooks.open(
                environment,
                new Configuration(List.of(github.build()), List.of(), EgressSettings.PUBLIC_ONLY),
                new Host(WaitSecrets.NONE, Providers.builtIn(), ready));
    }

    private Action action(String name, Schedule schedule) {
        return new Action() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Schedule schedule() {
                return schedule;
            }

            @Override
            public Outcome run(Accepted accepted) {
                if (name.equals("broken")) {
                    throw new IllegalStateException("no such thing");
                }
                if (name.equals("torn")) {
                    throw new NoClassDefFoundError("com/example/Gone");
                }
                done.add(name + " " + accepted.document().at("/scm/branch").textValue());
                return new Outcome("did it", List.of(new Outcome.Link(name, "http://example.org/" + name)));
            }
        };
    }

    private static Receipt only(Webhooks webhooks) {
        return webhooks.receipts(Selection.NEWEST).items().get(0);
    }

    private static void push(Webhooks webhooks) {
        webhooks.receive(Fixture.push("github", Fixture.pushBody("main")));
        await("its work is done", () -> only(webhooks).state() != ReceiptState.PENDING);
    }

    @Test
    void what_actions_raise_is_stored_with_the_outcome_now_and_later() {
        Schedule hour = new Schedule(Duration.ofHours(1), null, null);
        Action[] actions = {
            new RaiseEvent("custom.now", "warning", null, "{'branch': scm.branch}"),
            new PlannedAction(new RaiseEvent("custom.later", null, "'x'", null), hour, null)
        };
        try (Webhooks webhooks = open(actions)) {
            push(webhooks);
            Event event = raised(webhooks, "custom.now");
            assertThat(event.severity()).isEqualTo(Severity.WARNING);
            assertThat(event.receipt()).isEqualTo(only(webhooks).id());
            assertThat(event.data()).hasToString("{\"branch\":\"main\"}");
        }
        now.set(now.get().plus(Duration.ofHours(1)));
        try (Webhooks webhooks = open(actions)) {
            await(
                    "it is raised",
                    () -> webhooks.events(Selection.NEWEST).items().size() == 4);
            Event event = raised(webhooks, "custom.later");
            assertThat(event.subject()).isEqualTo("x");
            assertThat(event.data().path("ref").textValue()).isEqualTo("refs/heads/main");
        }
    }

    private static Event raised(Webhooks webhooks, String type) {
        return webhooks.events(Selection.NEWEST).items().stream()
                .filter(event -> event.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_action_waits_for_its_time_across_a_restart() {
        Action later = action("later", new Schedule(Duration.ofHours(1), null, null));
        try (Webhooks webhooks = open(action("now", Schedule.AT_ONCE), later)) {
            push(webhooks);
            assertThat(done).containsExactly("now main");
        }
        now.set(now.get().plus(Duration.ofHours(1)));
        try (Webhooks webhooks = open(action("now", Schedule.AT_ONCE), later)) {
            await("it is done", () -> done.size() == 2);
            assertThat(done).containsExactly("now main", "later main");
            await(
                    "its links are kept",
                    () -> webhooks.receipt(only(webhooks).id())
                                    .orElseThrow()
                                    .links()
                                    .size()
                            == 2);
            assertThat(only(webhooks).state()).isEqualTo(ReceiptState.ACTED);
        }
    }

    @Test
    void a_time_can_come_from_the_payload() {
        Schedule at = new Schedule(Duration.ZERO, Expression.parse("'2026-05-01T18:00:00+02:00'"), null);
        try (Webhooks webhooks = open(action("at", at))) {
            push(webhooks);
            assertThat(webhooks.receipt(only(webhooks).id()).orElseThrow().trace())
                    .anyMatch(step -> step.detail().equals("at: held until 2026-05-01T16:00:00Z"));
        }
    }

    @Test
    void a_time_that_is_none_fails_the_action_not_the_events() {
        Schedule never = new Schedule(Duration.ZERO, Expression.parse("'soon'"), null);
        try (Webhooks webhooks = open(action("at", never))) {
            push(webhooks);
            assertThat(only(webhooks).state()).isEqualTo(ReceiptState.FAILED);
            assertThat(only(webhooks).reason()).contains("ISO 8601");
            assertThat(webhooks.stats().events()).isEqualTo(2);
        }
    }

    @Test
    void a_held_action_that_fails_or_is_gone_makes_the_receipt_fail_visibly() {
        Schedule later = new Schedule(Duration.ofHours(1), null, null);
        try (Webhooks webhooks = open(action("broken", later), action("gone", later))) {
            push(webhooks);
        }
        now.set(now.get().plus(Duration.ofHours(2)));
        try (Webhooks webhooks = open(action("broken", later))) {
            await(
                    "both were tried",
                    () -> webhooks.receipt(only(webhooks).id()).orElseThrow().trace().stream()
                                    .filter(step -> !step.passed())
                                    .count()
                            == 2);
            assertThat(only(webhooks).state()).isEqualTo(ReceiptState.FAILED);
        }
    }

    @Test
    void a_window_that_has_closed_meanwhile_is_waited_for_again() {
        Window evenings = Window.daily(LocalTime.of(20, 0), LocalTime.of(5, 0), ZoneOffset.UTC);
        Action nightly = action("nightly", new Schedule(Duration.ZERO, null, evenings));
        try (Webhooks webhooks = open(nightly)) {
            push(webhooks);
            assertThat(last(webhooks)).isEqualTo("nightly: held until 2026-05-01T20:00:00Z");
        }
        now.set(Instant.parse("2026-05-02T09:00:00Z"));
        try (Webhooks webhooks = open(nightly)) {
            await("it is held again", () -> last(webhooks).endsWith("closed, held until 2026-05-02T20:00:00Z"));
            assertThat(done).isEmpty();
            assertThat(only(webhooks).state()).isEqualTo(ReceiptState.ACTED);
        }
        now.set(Instant.parse("2026-05-02T23:00:00Z"));
        try (Webhooks webhooks = open(nightly)) {
            await("it is done", () -> !done.isEmpty());
        }
    }

    private static String last(Webhooks webhooks) {
        List<TraceStep> trace =
                webhooks.receipt(only(webhooks).id()).orElseThrow().trace();
        return trace.get(trace.size() - 1).detail();
    }

    @Test
    void an_action_whose_own_parts_are_missing_fails_alone_now_and_later() {
        Schedule later = new Schedule(Duration.ofHours(1), null, null);
        try (Webhooks webhooks = open(action("torn", Schedule.AT_ONCE), action("now", Schedule.AT_ONCE))) {
            push(webhooks);
            assertThat(only(webhooks).state()).isEqualTo(ReceiptState.FAILED);
            assertThat(only(webhooks).reason()).contains("torn", "NoClassDefFoundError", "com/example/Gone");
            assertThat(done).containsExactly("now main");
        }
        // Receipts of one moment have no order, and the newer one is meant below.
        now.set(now.get().plus(Duration.ofSeconds(1)));
        try (Webhooks webhooks = open(action("torn", later), action("later", later))) {
            webhooks.receive(Fixture.push("github", Fixture.pushBody("next"), "another"));
            await("its work is done", () -> only(webhooks).state() == ReceiptState.ACTED);
        }
        now.set(now.get().plus(Duration.ofHours(1)));
        try (Webhooks webhooks = open(action("torn", later), action("later", later))) {
            await("the other one is done", () -> done.contains("later next"));
            await("it failed visibly", () -> only(webhooks).state() == ReceiptState.FAILED);
        }
    }

    @Test
    void nothing_is_done_before_everything_is_loaded() {
        ready = new CompletableFuture<>();
        try (Webhooks webhooks = open(action("now", Schedule.AT_ONCE))) {
            webhooks.receive(Fixture.push("github", Fixture.pushBody("main"), "early"));
            // Long enough, by the events that come after it, for work that does not wait.
            IntStream.range(0, 50)
                    .mapToObj(each ->
                            webhooks.publish(webhooks.event("custom.tick", null, Severity.INFO, NullNode.instance)))
                    .forEach(CompletableFuture::join);
            assertThat(only(webhooks).state()).isEqualTo(ReceiptState.PENDING);
            assertThat(done).isEmpty();

            ready.complete(null);
            await("its work is done", () -> only(webhooks).state() == ReceiptState.ACTED);
            assertThat(done).containsExactly("now main");
        }
    }

    @Test
    void what_becomes_ready_after_its_end_does_nothing() {
        ready = new CompletableFuture<>();
        try (Webhooks webhooks = open(action("now", Schedule.AT_ONCE))) {
            webhooks.receive(Fixture.push("github", Fixture.pushBody("main"), "early"));
        }
        ready.complete(null);
        assertThat(ready).isCompletedWithValue(null);
        ready = CompletableFuture.completedFuture(null);
        try (Webhooks webhooks = open(action("now", Schedule.AT_ONCE))) {
            await("its work is done", () -> only(webhooks).state() == ReceiptState.ACTED);
        }
        assertThat(done).containsExactly("now main");
    }

    @Test
    void a_connection_test_does_nothing() {
        try (Webhooks webhooks = open(action("now", Schedule.AT_ONCE))) {
            var push = Fixture.push("github", "{\"zen\":\"Keep it simple\"}");
            webhooks.receive(Fixture.request(
                    "github",
                    push.headers().newBuilder().set("X-GitHub-Event", "ping").build(),
                    "{\"zen\":\"Keep it simple\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            await("its work is done", () -> webhooks.stats().receipts().get("acted") == 1);
            assertThat(done).isEmpty();
        }
    }

    private final class SetClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }
}
