package io.jenkins.plugins.webhooks.engine.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WindowTextTest {
    @Test
    void days_are_read_short_and_whole() {
        assertThat(WindowText.parse(List.of("mon", "Friday"), "20:00", "05:00", "Europe/Berlin"))
                .isEqualTo(new Window(
                        Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        LocalTime.of(20, 0),
                        LocalTime.of(5, 0),
                        ZoneId.of("Europe/Berlin")));
    }

    @Test
    void no_days_are_all_days_and_no_zone_is_ours() {
        assertThat(WindowText.parse(List.of(), "00:00", "00:00", null))
                .isEqualTo(new Window(
                        EnumSet.allOf(DayOfWeek.class), LocalTime.MIN, LocalTime.MIN, ZoneId.systemDefault()));
    }

    @Test
    void what_can_not_be_read_is_named() {
        assertThatThrownBy(() -> WindowText.days(List.of("montag")))
                .hasMessage("no day 'montag': use mon, tue, wed, thu, fri, sat or sun");
        assertThatThrownBy(() -> WindowText.time("from", "8pm"))
                .hasMessage("from: '8pm' is not a time of the day: use for example 20:00");
        assertThatThrownBy(() -> WindowText.zone("Berlin")).hasMessageStartingWith("no time zone 'Berlin'");
    }
}
