package io.jenkins.plugins.webhooks.engine.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        // 2026-03-02 is a Monday.
        "2026-03-02T21:00:00Z, 2026-03-02T21:00:00Z",
        "2026-03-02T18:00:00Z, 2026-03-02T19:00:00Z",
        "2026-03-03T03:59:59Z, 2026-03-03T03:59:59Z",
        "2026-03-03T04:00:00Z, 2026-03-03T19:00:00Z",
        "2026-03-07T12:00:00Z, 2026-03-09T19:00:00Z"
    })
    void evenings_of_working_days_go_on_past_midnight(Instant time, Instant next) {
        Window window = new Window(
                Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
                LocalTime.of(20, 0),
                LocalTime.of(5, 0),
                BERLIN);
        assertThat(window.next(time)).isEqualTo(next);
    }

    @Test
    void a_start_that_the_clock_skips_is_moved_on() {
        Window window = Window.daily(LocalTime.of(2, 30), LocalTime.of(4, 0), BERLIN);
        Instant night = ZonedDateTime.of(2026, 3, 29, 0, 0, 0, 0, BERLIN).toInstant();
        assertThat(window.next(night)).isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
    }

    @Property
    void the_next_time_is_not_before_and_within_eight_days_and_stays(
            @ForAll @LongRange(min = 0, max = 4_000_000_000L) long second,
            @ForAll @IntRange(max = 1439) int from,
            @ForAll @IntRange(max = 1439) int to,
            @ForAll Set<DayOfWeek> days) {
        if (days.isEmpty()) {
            return;
        }
        Window window =
                new Window(days, LocalTime.ofSecondOfDay(from * 60L), LocalTime.ofSecondOfDay(to * 60L), BERLIN);
        Instant time = Instant.ofEpochSecond(second);
        Instant next = window.next(time);
        assertThat(next).isBetween(time, time.plus(Duration.ofDays(8)));
        assertThat(window.next(next)).isEqualTo(next);
    }

    @Test
    void a_window_without_days_cannot_be() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Window(Set.of(), LocalTime.MIN, LocalTime.NOON, BERLIN));
    }
}
