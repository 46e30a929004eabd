package io.jenkins.plugins.webhooks.engine.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jenkins.plugins.webhooks.engine.SettableClock;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.event.catalogue.Promises;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertsTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final SettableClock clock = new SettableClock();

    @TempDir
    private Path folder;

    private Watchroom room(AlertRule... rules) {
        return new Watchroom(folder, clock, rules);
    }

    private static AlertRuleBuilder pings(String name) {
        return AlertRule.named(name).events(List.of("custom.ping"));
    }

    private static AlertRule threeInTenMinutes() {
        return pings("many").count(3).window(Duration.ofMinutes(10)).build();
    }

    @Test
    void so_many_within_a_window_fire_once_and_recover_once_when_they_are_too_old() {
        try (Watchroom room = room(threeInTenMinutes())) {
            for (int i = 0; i < 5; i++) {
                room.publish("custom.ping", "x", "{}");
                room.advance(MINUTE);
            }
            assertThat(room.told()).containsExactly("alert.many firing many");
            room.advance(Duration.ofMinutes(20));
            assertThat(room.told()).containsExactly("alert.many firing many", "alert.many recovered many");
            assertThat(room.states("many")).isZero();
        }
    }

    @Test
    void an_event_exactly_as_old_as_the_window_does_not_count() {
        try (Watchroom room = room(threeInTenMinutes())) {
            room.publish("custom.ping", "x", "{}");
            room.advance(Duration.ofMinutes(5));
            room.publish("custom.ping", "x", "{}");
            room.advance(Duration.ofMinutes(5));
            room.publish("custom.ping", "x", "{}");
            assertThat(room.told()).isEmpty();
        }
    }

    @Test
    void an_event_a_moment_younger_than_the_window_counts() {
        try (Watchroom room = room(threeInTenMinutes())) {
            room.publish("custom.ping", "x", "{}");
            room.advance(Duration.ofMinutes(5));
            room.publish("custom.ping", "x", "{}");
            room.advance(Duration.ofMinutes(5).minusMillis(1));
            room.publish("custom.ping", "x", "{}");
            assertThat(room.told()).containsExactly("alert.many firing many");
            room.advance(Duration.ofMillis(1));
            assertThat(room.told()).hasSize(2);
        }
    }

    @Test
    void the_event_tells_what_it_is_about() {
        AlertRule rule = pings("many")
                .count(2)
                .window(Duration.ofMinutes(10))
                .by("data.host")
                .severity(Severity.ERROR)
                .data("{'last': event.data.n}")
                .build();
        try (Watchroom room = room(rule)) {
            room.publish("custom.ping", "x", "{\"host\": \"a\", \"n\": 1}");
            Instant firstAt = clock.instant();
            room.advance(MINUTE);
            Event second = room.publish("custom.ping", "x", "{\"host\": \"a\", \"n\": 2}");
            Event fired = room.raised().get(0);
            assertThat(fired.severity()).isEqualTo(Severity.ERROR);
            assertThat(fired.subject()).isEqualTo("a");
            assertThat(fired.data().get("rule").textValue()).isEqualTo("many");
            assertThat(fired.data().get("key").textValue()).isEqualTo("a");
            assertThat(fired.data().get("since").textValue())
                    .isEqualTo(firstAt.plus(MINUTE).toString());
            assertThat(fired.data().get("count").asInt()).isEqualTo(2);
            assertThat(fired.data().get("reason").textValue()).isEqualTo("2 events within 10 min");
            assertThat(fired.data().get("events")).hasSize(2);
            assertThat(fired.data().at("/event/id").textValue()).isEqualTo(second.id());
            assertThat(fired.data().at("/event/data").isMissingNode()).isTrue();
            assertThat(fired.data().at("/details/last").asInt()).isEqualTo(2);

            room.advance(Duration.ofMinutes(9));
            Event recovered = room.raised().get(1);
            assertThat(recovered.severity()).isEqualTo(Severity.SUCCESS);
            assertThat(recovered.data().get("durationMillis").asLong())
                    .isEqualTo(Duration.ofMinutes(9).toMillis());
            assertThat(room.raised())
                    .allSatisfy(each -> Promises.assertKept(each.type(), each.severity(), each.data()));
        }
    }

    @Test
    void each_key_has_a_state_of_its_own() {
        AlertRule rule =
                pings("many").count(2).recover("data.ok").by("data.host").build();
        try (Watchroom room = room(rule)) {
            room.publish("custom.ping", "x", "{\"host\": \"a\"}");
            room.publish("custom.ping", "x", "{\"host\": \"b\"}");
            assertThat(room.told()).isEmpty();
            room.publish("custom.ping", "x", "{\"host\": \"b\"}");
            room.publish("custom.ping", "x", "{\"host\": \"a\", \"ok\": true}");
            room.publish("custom.ping", "x", "{\"host\": \"a\"}");
            room.publish("custom.ping", "x", "{\"host\": \"b\", \"ok\": true}");
            room.publish("custom.ping", "x", "{\"other\": \"has no key\"}");
            assertThat(room.told()).containsExactly("alert.many firing b", "alert.many recovered b");
            assertThat(room.states("many")).isEqualTo(1);
        }
    }

    @Test
    void a_restart_neither_forgets_nor_fires_twice() {
        try (Watchroom room = room(threeInTenMinutes())) {
            room.publish("custom.ping", "x", "{}");
            room.publish("custom.ping", "x", "{}");
        }
        try (Watchroom room = room(threeInTenMinutes())) {
            room.publish("custom.ping", "x", "{}");
            assertThat(room.told()).hasSize(1);
        }
        try (Watchroom room = room(threeInTenMinutes())) {
            room.publish("custom.ping", "x", "{}");
            assertThat(room.told()).hasSize(1);
        }
        clock.advance(Duration.ofMinutes(10));
        try (Watchroom room = room(threeInTenMinutes())) {
            assertThat(room.told()).containsExactly("alert.many firing many", "alert.many recovered many");
        }
        try (Watchroom room = room(threeInTenMinutes())) {
            assertThat(room.told()).hasSize(2);
        }
    }

    @Test
    void silence_fires_once_and_the_next_event_ends_it() {
        try (Watchroom room = room(pings("quiet").absence(Duration.ofHours(1)).build())) {
            room.advance(Duration.ofMinutes(59));
            room.publish("custom.ping", "x", "{}");
            room.advance(Duration.ofHours(1).minusMillis(1));
            assertThat(room.told()).isEmpty();
            room.advance(Duration.ofMillis(1));
            room.advance(Duration.ofDays(40));
            assertThat(room.told()).containsExactly("alert.quiet firing quiet");
            room.publish("custom.ping", "x", "{}");
            assertThat(room.told()).containsExactly("alert.quiet firing quiet", "alert.quiet recovered quiet");
        }
    }

    @Test
    void after_a_start_there_is_time_to_be_heard() {
        try (Watchroom room = room(pings("quiet").absence(Duration.ofHours(1)).build())) {
            room.publish("custom.ping", "x", "{}");
        }
        clock.advance(Duration.ofDays(2));
        try (Watchroom room = room(pings("quiet").absence(Duration.ofHours(1)).build())) {
            assertThat(room.told()).isEmpty();
            room.advance(Silence.PATIENCE);
            assertThat(room.told()).containsExactly("alert.quiet firing quiet");
        }
    }

    @Test
    void what_lasts_too_long_fires_by_the_clock_and_ends_with_its_event() {
        AlertRule rule = AlertRule.named("open")
                .events(List.of("custom.door"))
                .when("data.open")
                .recover("data.open = false")
                .by("subject")
                .lasts(MINUTE)
                .build();
        try (Watchroom room = room(rule)) {
            room.publish("custom.door", "a", "{\"open\": true}");
            room.publish("custom.door", "b", "{\"open\": true}");
            room.advance(Duration.ofSeconds(30));
            room.publish("custom.door", "a", "{\"open\": true}");
            room.publish("custom.door", "b", "{\"open\": false}");
            room.advance(Duration.ofSeconds(30));
            assertThat(room.told()).containsExactly("alert.open firing a");
            room.advance(MINUTE);
            room.publish("custom.door", "a", "{\"open\": false}");
            assertThat(room.told()).containsExactly("alert.open firing a", "alert.open recovered a");
        }
    }

    @Test
    void the_clock_waits_for_an_event_that_happened_before_and_is_still_on_its_way() {
        AlertRule rule = AlertRule.named("open")
                .events(List.of("custom.door"))
                .when("data.open")
                .recover("data.open = false")
                .lasts(MINUTE)
                .build();
        try (Watchroom room = room(rule)) {
            room.publish("custom.door", "a", "{\"open\": true}");
            room.clock.advance(Duration.ofSeconds(59));
            room.publishOnly("custom.door", "a", "{\"open\": false}");
            room.clock.advance(Duration.ofSeconds(5));
            assertThat(room.look()).isPositive().isLessThan(Watchroom.IDLE);
            room.settle();
            assertThat(room.told()).isEmpty();
        }
    }

    @Test
    void a_trigger_raises_its_event_every_time_and_counts_from_zero_again() {
        AlertRule rule = pings("third")
                .count(3)
                .trigger(true)
                .type("custom.third")
                .data("{'raised': count}")
                .build();
        try (Watchroom room = room(rule)) {
            for (int i = 0; i < 7; i++) {
                room.publish("custom.ping", "x", "{}");
            }
            assertThat(room.told()).containsExactly("custom.third - third", "custom.third - third");
            assertThat(room.raised())
                    .allSatisfy(event -> assertThat(event.data()).hasToString("{\"raised\":3}"));
        }
    }

    @Test
    void no_rule_is_triggered_by_its_own_event_directly_or_through_others() {
        AlertRule all = AlertRule.named("all")
                .events(List.of("*"))
                .trigger(true)
                .type("custom.all")
                .data("{'raised': 1}")
                .build();
        AlertRule other = AlertRule.named("other")
                .events(List.of("custom.all"))
                .trigger(true)
                .type("custom.other")
                .data("{'raised': 2}")
                .build();
        try (Watchroom room = room(all, other)) {
            room.publish("build.completed", "x", "{}");
            assertThat(room.told()).containsExactly("custom.all - all", "custom.other - other");
        }
    }

    @Test
    void what_the_clock_raises_remembers_who_led_to_it() {
        AlertRule slow = AlertRule.named("slow")
                .events(List.of("custom.fast"))
                .when("data.raised")
                .recover("false")
                .lasts(MINUTE)
                .trigger(true)
                .data("{'raised': 1}")
                .build();
        AlertRule fast = AlertRule.named("fast")
                .events(List.of("custom.slow", "custom.ping"))
                .trigger(true)
                .data("{'raised': 2}")
                .build();
        try (Watchroom room = room(slow, fast)) {
            room.publish("custom.ping", "x", "{}");
            for (int i = 0; i < 5; i++) {
                room.advance(MINUTE);
            }
            assertThat(room.told()).containsExactly("custom.fast - fast", "custom.slow - slow");
        }
    }

    @Test
    void a_rule_that_is_removed_ends_its_alerts() {
        try (Watchroom room = room(threeInTenMinutes())) {
            for (int i = 0; i < 3; i++) {
                room.publish("custom.ping", "x", "{}");
            }
            room.use();
            room.settle();
            assertThat(room.told()).containsExactly("alert.many firing many", "alert.many recovered many");
            assertThat(room.raised().get(1).data().get("reason").textValue()).contains("removed");
            assertThat(room.states("many")).isZero();
        }
    }

    @Test
    void a_key_that_nothing_is_heard_of_is_forgotten() {
        AlertRule rule = pings("failing")
                .count(2)
                .recover("data.ok")
                .by("subject")
                .expires(Duration.ofDays(1))
                .build();
        try (Watchroom room = room(rule)) {
            room.publish("custom.ping", "once", "{}");
            room.publish("custom.ping", "twice", "{}");
            room.publish("custom.ping", "twice", "{}");
            room.advance(Duration.ofDays(1));
            assertThat(room.told()).containsExactly("alert.failing firing twice", "alert.failing recovered twice");
            assertThat(room.states("failing")).isZero();
        }
    }

    @Test
    void more_keys_than_can_be_watched_are_told_of_and_not_watched() {
        AlertRule rule = pings("many").count(1).recover("data.ok").by("subject").build();
        try (Watchroom room = room(rule)) {
            room.fill("many");
            room.publish("custom.ping", "one too many", "{}");
            room.publish("custom.ping", "key 7", "{}");
            assertThat(room.told()).containsExactly("alert.many firing key 7");
            assertThat(room.views().get(0).problem()).startsWith("it watches 5000 keys already");
        }
    }

    @Test
    void an_expression_that_fails_is_told_and_stops_nothing_else() {
        AlertRule broken = pings("broken")
                .when("$number(subject) > 1")
                .trigger(true)
                .data("{'raised': 1}")
                .build();
        AlertRule fine = pings("fine").trigger(true).data("{'raised': 1}").build();
        try (Watchroom room = room(broken, fine)) {
            room.publish("custom.ping", "x", "{}");
            assertThat(room.told()).containsExactly("custom.fine - fine");
            assertThat(room.faults().all())
                    .singleElement()
                    .asString()
                    .startsWith("alert 'broken': the expression failed");
            assertThat(room.views().get(0).problem()).contains("failed");
        }
    }

    @Test
    void views_say_where_each_key_is_and_why() {
        AlertRule rule = pings("many")
                .count(2)
                .window(Duration.ofMinutes(10))
                .by("subject")
                .build();
        try (Watchroom room = room(rule)) {
            room.publish("custom.ping", "a", "{}");
            room.publish("custom.ping", "b", "{}");
            room.publish("custom.ping", "b", "{}");
            AlertView view = room.views().get(0);
            assertThat(view.state()).isEqualTo(AlertView.State.FIRING);
            assertThat(view.firing()).isEqualTo(1);
            assertThat(view.keys()).isEqualTo(2);
            assertThat(view.items())
                    .extracting(AlertView.Item::key, AlertView.Item::reason)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("b", "2 events within 10 min"),
                            org.assertj.core.groups.Tuple.tuple("a", "1 of 2 events within 10 min"));
        }
    }

    @Test
    void a_rule_that_is_switched_off_is_shown_and_watches_nothing() {
        AlertRule off = pings("off").count(1).window(MINUTE).enabled(false).build();
        try (Watchroom room = room(off, pings("on").count(1).window(MINUTE).build())) {
            room.publish("custom.ping", "a", "{}");
            assertThat(room.told()).containsExactly("alert.on firing on");
            assertThat(room.views())
                    .extracting(AlertView::name, AlertView::state)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("off", AlertView.State.OFF),
                            org.assertj.core.groups.Tuple.tuple("on", AlertView.State.FIRING));
        }
    }

    @Test
    void a_rule_that_makes_no_sense_is_refused_in_words() {
        refused(pings("a"), "never recover");
        refused(pings("a").lasts(MINUTE), "lasts needs recover");
        refused(pings("a").absence(MINUTE).recover("true"), "do not go together");
        refused(pings("a").absence(MINUTE).count(1), "use one of");
        refused(pings("a").count(0).window(MINUTE), "count is 1 to 1000");
        refused(pings("a").window(Duration.ZERO), "window is between");
        refused(pings("a").window(MINUTE).type("custom.x"), "begins with alert.");
        refused(pings("a").trigger(true).type("build.completed"), "begins with custom.");
        refused(AlertRule.named("a").window(MINUTE), "events is missing");
        refused(pings("a").absence(MINUTE).incoming("hook"), "do not go together");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ArmedRules.of(List.of(pings("a").window(MINUTE).by("((").build())))
                .withMessageStartingWith("alert 'a', by: ");
    }

    private static void refused(AlertRuleBuilder rule, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(rule::build)
                .withMessageStartingWith("alert 'a': ")
                .withMessageContaining(reason);
    }
}
