package io.jenkins.plugins.webhooks.engine.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CronTimeTest {
    private static final Instant FRIDAY = Instant.parse("2026-01-02T03:04:05Z");

    private static CronTime utc(String cron) {
        return CronTime.parse(cron, "UTC", "name");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 8 * * 1-5                 | 2026-01-02T08:00:00Z
            */7 * * * *                 | 2026-01-02T03:07:00Z
            5,10 1-3/2 * 1 7            | 2026-01-04T01:05:00Z
            0 0 * * 0                   | 2026-01-04T00:00:00Z
            0 0 29 2 *                  | 2028-02-29T00:00:00Z
            0 0 13 * 5                  | 2026-02-13T00:00:00Z
            """)
    void fields_say_when(String cron, String next) {
        assertThat(utc(cron).next(FRIDAY)).contains(Instant.parse(next));
    }

    @Test
    void lines_add_up_and_one_of_them_can_say_the_zone() {
        CronTime time = CronTime.parse("TZ=Europe/Berlin\n# in the morning\n0 9 * * *\n\n0 18 * * *", "UTC", "name");
        assertThat(time.next(FRIDAY)).contains(Instant.parse("2026-01-02T08:00:00Z"));
        assertThat(time.next(Instant.parse("2026-01-02T08:00:00Z"))).contains(Instant.parse("2026-01-02T17:00:00Z"));
        assertThat(time.latest(FRIDAY)).contains(Instant.parse("2026-01-01T17:00:00Z"));
    }

    @Test
    void the_time_itself_is_the_latest_and_not_the_next() {
        Instant eight = Instant.parse("2026-01-02T08:00:00Z");
        assertThat(utc("0 8 * * *").latest(eight)).contains(eight);
        assertThat(utc("0 8 * * *").latest(eight.minusMillis(1))).contains(eight.minus(Duration.ofDays(1)));
        assertThat(utc("0 8 * * *").next(eight)).contains(eight.plus(Duration.ofDays(1)));
    }

    @Test
    void an_hour_that_the_clocks_leave_out_is_left_out() {
        CronTime time = CronTime.parse("30 2 * * *", "Europe/Berlin", "name");
        assertThat(time.next(Instant.parse("2026-03-28T12:00:00Z"))).contains(Instant.parse("2026-03-30T00:30:00Z"));
    }

    @Property(tries = 200)
    void hashed_fields_stay_in_their_ranges_and_with_their_name(
            @ForAll @IntRange(min = 0, max = 20) int from,
            @ForAll @IntRange(min = 21, max = 59) int to,
            @ForAll String name,
            @ForAll @LongRange(min = 0, max = 4_000_000_000L) long second) {
        CronTime time = CronTime.parse("H(" + from + "-" + to + ") H H * *", "UTC", name);
        Instant next = time.next(Instant.ofEpochSecond(second)).orElseThrow();
        ZonedDateTime at = next.atZone(ZoneId.of("UTC"));
        assertThat(at.getMinute()).isBetween(from, to);
        assertThat(at.getDayOfMonth()).isLessThanOrEqualTo(28);
        assertThat(CronTime.parse("H(" + from + "-" + to + ") H H * *", "UTC", name)
                        .next(Instant.ofEpochSecond(second)))
                .contains(next);
    }

    @Property(tries = 200)
    void next_and_latest_agree(@ForAll @LongRange(min = 0, max = 4_000_000_000L) long second, @ForAll String name) {
        CronTime time = CronTime.parse("H/20 H/5 * * 1-6", "Europe/Berlin", name);
        Instant now = Instant.ofEpochSecond(second);
        Instant next = time.next(now).orElseThrow();
        assertThat(time.latest(next)).contains(next);
        assertThat(time.latest(next.minusMillis(1)).orElseThrow()).isBeforeOrEqualTo(now);
    }

    @Test
    void a_hashed_time_stays_what_it_was() {
        assertThat(utc("H H * * *").next(FRIDAY)).contains(Instant.parse("2026-01-02T15:52:00Z"));
    }

    @Test
    void a_hashed_step_comes_as_often_as_it_says() {
        CronTime time = utc("H/15 * * * *");
        Instant at = FRIDAY;
        for (int i = 0; i < 8; i++) {
            Instant next = time.next(at).orElseThrow();
            if (i > 0) {
                assertThat(Duration.between(at, next)).isEqualTo(Duration.ofMinutes(15));
            }
            at = next;
        }
    }

    @Test
    void names_are_spread_over_the_hour() {
        Set<Instant> minutes = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            minutes.add(
                    CronTime.parse("@hourly", "UTC", "name" + i).next(FRIDAY).orElseThrow());
        }
        assertThat(minutes).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 8 * *         | there are five fields
            0 8 * * MON     | something else than digits
            60 8 * * *      | cron '60 8 * * *'
            0 0 30 2 *      | there is no such day
            H(9-70) 8 * * * | 70 is not between 0 and 59
            H(9-3) 8 * * *  | the range 9-3 is empty
            H/0 8 * * *     | a step is 1 or more
            @never          | there are five fields
            TZ=Mars/Base    | no time zone 'Mars/Base'
            # nothing       | 1 to 20 lines
            """)
    void what_can_not_be_read_is_refused_in_words(String cron, String reason) {
        assertThatIllegalArgumentException().isThrownBy(() -> utc(cron)).withMessageContaining(reason);
    }
}
