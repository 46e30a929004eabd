package io.jenkins.plugins.webhooks.engine;

import static io.jenkins.plugins.webhooks.engine.Fixture.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.TextNode;
import io.jenkins.plugins.webhooks.engine.alert.AlertPreset;
import io.jenkins.plugins.webhooks.engine.alert.AlertRule;
import io.jenkins.plugins.webhooks.engine.alert.AlertView;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.Delivery;
import io.jenkins.plugins.webhooks.engine.outgoing.DeliveryState;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.PolicySettings;
import io.jenkins.plugins.webhooks.engine.schedule.ScheduleView;
import io.jenkins.plugins.webhooks.engine.schedule.ScheduledEvent;
import io.jenkins.plugins.webhooks.engine.security.EgressSettings;
import io.jenkins.plugins.webhooks.engine.store.Selection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alerts, schedules and delays in a whole engine, whose clock a test moves. */
class RulesAtWorkTest {
    @StartStop
    private final MockWebServer target = new MockWebServer();

    private final SettableClock clock = new SettableClock();

    @TempDir
    private Path folder;

    private Webhooks open(OutgoingWebhook outgoing, List<AlertRule> alerts, List<ScheduledEvent> schedules) {
        Environment real = Fixture.environment(folder);
        return Webhooks.open(
                new Environment(real.database(), real.source(), clock, real.random(), real.threads(), real.http()),
                new Configuration(
                        List.of(IncomingWebhook.named("github", "github")
                                .secrets(Fixture.SECRETS)
                                .build()),
                        List.of(outgoing),
                        new EgressSettings(List.of("127.0.0.0/8", "::1")),
                        List.of(),
                        alerts,
                        schedules));
    }

    private OutgoingWebhook.Builder chat(String... events) {
        return OutgoingWebhook.named("chat", target.url("/hook").toString()).events(List.of(events));
    }

    private static Event publish(Webhooks webhooks, String type) {
        return publish(webhooks, webhooks.event(type, "x", Severity.INFO, new TextNode("y")));
    }

    private static Event publish(Webhooks webhooks, Event event) {
        return webhooks.publish(event).join();
    }

    private static List<Event> raised(Webhooks webhooks, String prefix) {
        return webhooks.events(Selection.NEWEST).items().stream()
                .filter(event -> event.type().startsWith(prefix))
                .toList();
    }

    private static Delivery only(Webhooks webhooks) {
        await("a delivery", () -> webhooks.deliveries(Selection.NEWEST).items().size() == 1);
        return webhooks.deliveries(Selection.NEWEST).items().get(0);
    }

    @Test
    void an_alert_is_delivered_like_any_other_event() throws Exception {
        target.enqueue(new MockResponse.Builder().code(200).build());
        AlertRule rule = AlertRule.named("many")
                .events(List.of("custom.*"))
                .count(3)
                .window(Duration.ofMinutes(10))
                .build();
        try (Webhooks webhooks = open(chat("alert.*").build(), List.of(rule), List.of())) {
            for (int i = 0; i < 5; i++) {
                publish(webhooks, "custom.ping");
            }
            assertThat(target.takeRequest(60, TimeUnit.SECONDS).getBody().utf8())
                    .contains("\"type\":\"alert.many\"", "\"state\":\"firing\"");
            AlertView view = webhooks.alerts().get(0);
            assertThat(view.state()).isEqualTo(AlertView.State.FIRING);
            assertThat(view.items().get(0).reason()).isEqualTo("3 events within 10 min");
        }
        clock.advance(Duration.ofMinutes(11));
        try (Webhooks webhooks = open(chat("alert.*").enabled(false).build(), List.of(rule), List.of())) {
            await("it recovers", () -> raised(webhooks, "alert.").size() == 2);
            assertThat(raised(webhooks, "alert.").get(0).severity()).isEqualTo(Severity.SUCCESS);
        }
    }

    @Test
    void a_door_that_hears_nothing_is_told_and_so_is_the_next_request() {
        AlertRule silent = AlertPreset.SILENT
                .apply(AlertRule.named("silent").incoming("github"), "1h")
                .build();
        try (Webhooks webhooks = open(chat("alert.*").enabled(false).build(), List.of(silent), List.of())) {
            await("it watches", () -> webhooks.alerts().get(0).keys() == 1);
        }
        clock.advance(Duration.ofHours(2));
        try (Webhooks webhooks = open(chat("alert.*").enabled(false).build(), List.of(silent), List.of())) {
            clock.advance(Duration.ofMinutes(5));
            publish(webhooks, "custom.wake");
            webhooks.configure(webhooks.configuration());
            await("it fires", () -> raised(webhooks, "alert.").size() == 1);
            clock.advance(Duration.ofSeconds(1));
            webhooks.receive(Fixture.push("github", Fixture.pushBody("main")));
            await("it recovers", () -> raised(webhooks, "alert.").size() == 2);
        }
    }

    @Test
    void a_schedule_raises_its_event_and_shows_when_it_comes_again() {
        ScheduledEvent beat = new ScheduledEvent("beat", ScheduledEvent.Kind.HEARTBEAT, "0 * * * *", "UTC", null);
        try (Webhooks webhooks = open(chat("none.*").build(), List.of(), List.of(beat))) {
            assertThat(webhooks.schedules().get(0).nextRun()).hasToString("2026-01-02T04:00:00Z");
            assertThat(webhooks.schedules().get(0).lastRun()).isNull();
        }
        clock.advance(Duration.ofHours(3));
        try (Webhooks webhooks = open(chat("none.*").build(), List.of(), List.of(beat))) {
            await("it is made up", () -> raised(webhooks, "scheduled.").size() == 1);
            assertThat(webhooks.schedules().get(0).lastRun()).hasToString("2026-01-02T06:00:00Z");
        }
    }

    @Test
    void a_schedule_that_is_switched_off_is_shown_and_raises_nothing() {
        List<ScheduledEvent> both = List.of(
                new ScheduledEvent("off", ScheduledEvent.Kind.HEARTBEAT, "0 * * * *", "UTC", null, false),
                new ScheduledEvent("on", ScheduledEvent.Kind.HEARTBEAT, "0 * * * *", "UTC", null));
        try (Webhooks webhooks = open(chat("none.*").build(), List.of(), both)) {
            assertThat(webhooks.schedules())
                    .extracting(ScheduleView::name, ScheduleView::enabled)
                    .containsExactly(tuple("off", false), tuple("on", true));
            assertThat(webhooks.schedules().get(0).nextRun()).isNull();
        }
        clock.advance(Duration.ofHours(3));
        try (Webhooks webhooks = open(chat("none.*").build(), List.of(), both)) {
            await("the other is made up", () -> !raised(webhooks, "scheduled.").isEmpty());
            assertThat(raised(webhooks, "scheduled."))
                    .extracting(Event::subject)
                    .containsExactly("on");
        }
    }

    @Test
    void a_delivery_waits_for_its_time_across_a_restart() throws Exception {
        target.enqueue(new MockResponse.Builder().code(200).build());
        OutgoingWebhook later = chat("custom.*").delay("2h").build();
        try (Webhooks webhooks = open(later, List.of(), List.of())) {
            publish(webhooks, "custom.ping");
            Delivery delivery = only(webhooks);
            assertThat(delivery.state()).isEqualTo(DeliveryState.PENDING);
            assertThat(delivery.reason()).isEqualTo("waits until 2026-01-02T05:04:05Z, as its webhook says");
            assertThat(delivery.nextAttemptAt()).hasToString("2026-01-02T05:04:05Z");
        }
        assertThat(target.getRequestCount()).isZero();
        clock.advance(Duration.ofHours(2));
        try (Webhooks webhooks = open(later, List.of(), List.of())) {
            assertThat(target.takeRequest(60, TimeUnit.SECONDS)).isNotNull();
            await("delivered", () -> only(webhooks).state() == DeliveryState.DELIVERED);
        }
    }

    @Test
    void an_event_can_ask_to_be_delivered_later_and_the_time_for_retries_begins_then() {
        target.enqueue(new MockResponse.Builder().code(503).build());
        OutgoingWebhook plain = chat("custom.*").build();
        try (Webhooks webhooks = open(plain, List.of(), List.of())) {
            Event event = webhooks.event("custom.ping", "x", Severity.INFO, new TextNode("y"));
            publish(webhooks, event.notBefore(event.time().plus(Duration.ofDays(20))));
            assertThat(only(webhooks).reason()).isEqualTo("waits until 2026-01-22T03:04:05Z, as its event asks for");
            assertThat(webhooks.findEvent(event.id()).orElseThrow().notBefore()).hasToString("2026-01-22T03:04:05Z");
        }
        clock.advance(Duration.ofDays(20));
        try (Webhooks webhooks = open(plain, List.of(), List.of())) {
            await("tried", () -> only(webhooks).attempts() == 1);
            // Three days of retries would be long over if they had begun with the event.
            assertThat(only(webhooks).state()).isEqualTo(DeliveryState.PENDING);
        }
    }

    @Test
    void an_event_that_wants_to_be_late_holds_up_nobody_who_is_kept_in_order() {
        target.enqueue(new MockResponse.Builder().code(200).build());
        OutgoingWebhook ordered =
                chat("custom.*").policy(PolicySettings.DEFAULT.withOrder("all")).build();
        try (Webhooks webhooks = open(ordered, List.of(), List.of())) {
            Event late = webhooks.event("custom.ping", "late", Severity.INFO, new TextNode("y"));
            publish(webhooks, late.notBefore(late.time().plus(Duration.ofHours(1))));
            publish(webhooks, "custom.ping");
            await("delivered", () -> webhooks.stats().deliveries().get("delivered") == 1);
            assertThat(webhooks.stats().deliveries()).containsEntry("pending", 1L);
        }
    }

    @Test
    void an_expression_can_give_the_delay_or_none() {
        OutgoingWebhook later = chat("custom.*")
                .delay("subject = 'late' ? '2026-01-03T00:00:00Z' : null")
                .build();
        target.enqueue(new MockResponse.Builder().code(200).build());
        try (Webhooks webhooks = open(later, List.of(), List.of())) {
            publish(webhooks, "custom.ping");
            await("delivered", () -> only(webhooks).state() == DeliveryState.DELIVERED);
            publish(webhooks, webhooks.event("custom.ping", "late", Severity.INFO, new TextNode("y")));
            await(
                    "a second",
                    () -> webhooks.deliveries(Selection.NEWEST).items().size() == 2);
            assertThat(webhooks.deliveries(Selection.NEWEST).items().get(0).nextAttemptAt())
                    .hasToString("2026-01-03T00:00:00Z");
        }
    }

    @Test
    void a_delay_that_is_none_or_too_long_is_refused_or_shown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open(chat("custom.*").delay("31d").build(), List.of(), List.of()))
                .withMessage("outgoing webhook 'chat', delay: a delay is between 0 and 30 days, not PT744H");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open(chat("custom.*").delay("((").build(), List.of(), List.of()))
                .withMessageContaining("neither a length of time such as 10m nor an expression");
        try (Webhooks webhooks = open(chat("custom.*").delay("'40d'").build(), List.of(), List.of())) {
            publish(webhooks, "custom.ping");
            assertThat(only(webhooks).state()).isEqualTo(DeliveryState.GIVEN_UP);
            assertThat(only(webhooks).reason()).contains("delay: a delay is between 0 and 30 days");
        }
    }
}
