package io.jenkins.plugins.webhooks.engine.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Over any stream: it never fires twice without a recovery between, nor recovers twice, and always comes to an end. */
class CoursePropertyTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** One thing of a stream: seconds after the one before, and what it is. */
    record Occurrence(int after, boolean end) {}

    @Provide
    Arbitrary<List<Occurrence>> streams() {
        return Arbitraries.integers()
                .between(0, 90)
                .flatMap(after -> Arbitraries.of(true, false, false, false).map(end -> new Occurrence(after, end)))
                .list()
                .ofMaxSize(200);
    }

    @Provide
    Arbitrary<AlertRule> rules() {
        AlertRuleBuilder counted = rule().count(3).window(Duration.ofSeconds(60));
        return Arbitraries.of(
                counted.build(),
                rule().count(2).recover("true").build(),
                rule().count(3).window(Duration.ofSeconds(45)).recover("true").build(),
                rule().lasts(Duration.ofSeconds(30)).recover("true").build(),
                rule().absence(Duration.ofSeconds(40)).build());
    }

    private static AlertRuleBuilder rule() {
        return AlertRule.named("r").events(List.of("custom.x")).expires(Duration.ofMinutes(2));
    }

    @Property
    void firing_and_recovery_take_turns(@ForAll("rules") AlertRule rule, @ForAll("streams") List<Occurrence> stream) {
        Course course = Course.of(rule);
        List<Boolean> signals = new ArrayList<>();
        AlertState state = null;
        Instant now = START;
        for (Occurrence each : stream) {
            now = now.plusSeconds(each.after());
            state = catchUp(course, state, now, signals);
            boolean ends = each.end() && rule.recover() != null;
            if (state == null && ends) {
                continue;
            }
            AlertState before = state == null ? AlertState.fresh("r", "k", now) : state;
            Hit hit = new Hit(now, "e");
            state = apply(ends ? course.end(before, hit) : course.hit(before, hit), signals);
            assertThat(state == null || state.due() != null).isTrue();
        }
        assertThat(catchUp(course, state, now.plus(Duration.ofDays(1)), signals))
                .isNull();
        for (int i = 0; i < signals.size(); i++) {
            assertThat(signals.get(i)).isEqualTo(i % 2 == 0);
        }
        assertThat(signals.size() % 2).isZero();
    }

    private static AlertState catchUp(Course course, AlertState state, Instant until, List<Boolean> signals) {
        AlertState now = state;
        while (now != null && now.due() != null && !now.due().isAfter(until)) {
            now = apply(course.due(now, now.due()), signals);
        }
        return now;
    }

    private static AlertState apply(Move move, List<Boolean> signals) {
        if (move.signal() != null) {
            signals.add(!move.signal().recovered());
        }
        return move.next();
    }

    @Property
    void a_count_rule_fires_exactly_when_enough_are_in_the_window(@ForAll("streams") List<Occurrence> stream) {
        AlertRule rule = rule().count(3).window(Duration.ofSeconds(60)).build();
        Course course = Course.of(rule);
        List<Instant> hits = new ArrayList<>();
        AlertState state = null;
        Instant now = START;
        for (Occurrence each : stream) {
            now = now.plusSeconds(each.after());
            state = catchUp(course, state, now, new ArrayList<>());
            AlertState before = state == null ? AlertState.fresh("r", "k", now) : state;
            state = course.hit(before, new Hit(now, "e")).next();
            hits.add(now);
            Instant edge = now.minusSeconds(60);
            long inWindow = hits.stream().filter(at -> at.isAfter(edge)).count();
            assertThat(state.firing()).isEqualTo(inWindow >= 3);
        }
    }
}
