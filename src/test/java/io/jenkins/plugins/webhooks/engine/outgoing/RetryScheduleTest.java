package io.jenkins.plugins.webhooks.engine.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class RetryScheduleTest {
    private static final Instant CREATED = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration TOTAL = Duration.ofDays(3);

    private static RetrySettings settings(long initialMillis, long capMillis) {
        return new RetrySettings(
                Duration.ofMillis(initialMillis), Duration.ofMillis(Math.max(initialMillis, capMillis)), TOTAL);
    }

    @Property
    void a_wait_is_never_above_its_bound_and_the_bound_never_above_the_cap(
            @ForAll @LongRange(min = 1, max = 100_000) long initial,
            @ForAll @LongRange(min = 1, max = 100_000_000_000L) long cap,
            @ForAll @IntRange(min = 1, max = Integer.MAX_VALUE) int failed,
            @ForAll long seed) {
        RetrySettings settings = settings(initial, cap);
        Duration bound = RetrySchedule.bound(settings, failed);
        assertThat(bound).isPositive().isLessThanOrEqualTo(settings.cap());
        RetrySchedule.next(settings, failed, CREATED, CREATED, null, new Random(seed))
                .ifPresent(next -> assertThat(Duration.between(CREATED, next))
                        .isBetween(
                                Duration.ofMillis(100),
                                bound.compareTo(Duration.ofMillis(100)) < 0 ? Duration.ofMillis(100) : bound));
    }

    @Property
    void bounds_never_shrink(
            @ForAll @LongRange(min = 1, max = 1_000_000) long initial,
            @ForAll @IntRange(min = 1, max = 200) int failed) {
        RetrySettings settings = settings(initial, 21_600_000);
        assertThat(RetrySchedule.bound(settings, failed + 1))
                .isGreaterThanOrEqualTo(RetrySchedule.bound(settings, failed));
    }

    @Property
    void a_target_that_asks_for_patience_gets_it_but_not_for_ever(
            @ForAll @LongRange(min = 0, max = 10_000_000) long seconds, @ForAll long seed) {
        Duration asked = Duration.ofSeconds(seconds);
        Instant next = RetrySchedule.next(settings(5000, 21_600_000), 1, CREATED, CREATED, asked, new Random(seed))
                .orElseThrow();
        Duration wait = Duration.between(CREATED, next);
        assertThat(wait).isLessThanOrEqualTo(RetrySchedule.MOST_PATIENCE);
        if (asked.compareTo(RetrySchedule.MOST_PATIENCE) <= 0) {
            assertThat(wait).isGreaterThanOrEqualTo(asked);
        }
    }

    @Property
    void nothing_is_tried_after_the_total_time(
            @ForAll @LongRange(min = 0, max = 400_000) long age, @ForAll @IntRange(min = 1, max = 60) int failed) {
        Instant now = CREATED.plusSeconds(age);
        RetrySchedule.next(settings(5000, 21_600_000), failed, CREATED, now, null, new Random(age))
                .ifPresent(next -> assertThat(next).isBetween(now, CREATED.plus(TOTAL)));
        if (age > TOTAL.toSeconds()) {
            assertThat(RetrySchedule.next(settings(5000, 21_600_000), failed, CREATED, now, null, new Random(age)))
                    .isEmpty();
        }
    }

    @Property
    void a_list_of_waits_is_kept_to_and_ends(
            @ForAll @IntRange(min = 1, max = 10) int failed, @ForAll long seed, @ForAll boolean patience) {
        List<Duration> waits = List.of(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofHours(2));
        RetrySettings settings =
                new RetrySettings(Duration.ofSeconds(1), Duration.ofSeconds(1), RetrySettings.MOST, waits, 0, null);
        Duration asked = patience ? Duration.ofMinutes(20) : null;
        Optional<Instant> next = RetrySchedule.next(settings, failed, CREATED, CREATED, asked, new Random(seed));
        assertThat(next.isPresent()).isEqualTo(failed <= waits.size());
        next.ifPresent(then -> {
            Duration wait = waits.get(failed - 1);
            Duration longest = wait.plus(wait.dividedBy(10));
            boolean asksForMore = patience && asked.compareTo(longest) > 0;
            assertThat(Duration.between(CREATED, then))
                    .isBetween(asksForMore ? asked : wait, asksForMore ? asked : longest);
        });
    }

    @Property
    void attempts_are_counted(
            @ForAll @IntRange(min = 1, max = 20) int most, @ForAll @IntRange(min = 1, max = 25) int failed) {
        RetrySettings settings =
                new RetrySettings(Duration.ofSeconds(1), Duration.ofSeconds(1), TOTAL, List.of(), most, null);
        assertThat(RetrySchedule.next(settings, failed, CREATED, CREATED, null, new Random(1))
                        .isPresent())
                .isEqualTo(failed < most);
        assertThat(RetrySchedule.end(settings, failed))
                .isEqualTo(
                        failed >= most
                                ? "not acknowledged in " + failed + (failed == 1 ? " attempt" : " attempts")
                                : "not acknowledged within PT72H");
    }
}
