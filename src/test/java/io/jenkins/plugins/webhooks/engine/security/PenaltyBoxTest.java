package io.jenkins.plugins.webhooks.engine.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.engine.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PenaltyBoxTest {
    private static final String SENDER = "192.0.2.7";

    private final SettableClock clock = new SettableClock();
    private final PenaltyBox box = new PenaltyBox(PenaltySettings.DEFAULT, clock);

    /** Fails so often in a row; the penalties that came of it. */
    private List<Penalty> fail(int times) {
        return IntStream.range(0, times)
                .mapToObj(each -> box.failed(SENDER))
                .flatMap(Optional::stream)
                .toList();
    }

    @Test
    void the_tenth_failure_within_the_window_is_once_too_often_and_told_once() {
        assertThat(fail(9)).isEmpty();
        assertThat(box.remaining(SENDER)).isEmpty();
        assertThat(fail(1)).singleElement().satisfies(penalty -> {
            assertThat(penalty.address()).isEqualTo(SENDER);
            assertThat(penalty.until()).isEqualTo(clock.instant().plus(Duration.ofMinutes(15)));
        });
        assertThat(box.remaining(SENDER)).contains(Duration.ofMinutes(15));
        assertThat(fail(50)).isEmpty();
        assertThat(box.remaining("192.0.2.8")).isEmpty();
    }

    @Test
    void failures_beyond_the_window_do_not_add_up() {
        for (int i = 0; i < 20; i++) {
            assertThat(fail(9)).isEmpty();
            clock.advance(Duration.ofMinutes(5));
        }
        assertThat(box.all()).isEmpty();
    }

    @Test
    void it_ends_and_each_further_time_lasts_longer_up_to_the_longest() {
        List<Duration> lengths = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            assertThat(fail(10)).hasSize(1);
            lengths.add(box.remaining(SENDER).orElseThrow());
            clock.advance(lengths.get(i));
            assertThat(box.remaining(SENDER)).isEmpty();
        }
        assertThat(lengths.subList(0, 3))
                .containsExactly(Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofHours(1));
        assertThat(lengths.get(9)).isEqualTo(Duration.ofDays(1));
        clock.advance(Duration.ofDays(1));
        fail(10);
        assertThat(box.remaining(SENDER)).contains(Duration.ofMinutes(15));
    }

    @Test
    void who_proved_itself_is_not_kept_out_by_others_behind_the_same_address() {
        fail(9);
        box.proven(SENDER);
        assertThat(fail(100)).isEmpty();
        clock.advance(PenaltySettings.DEFAULT.shield());
        assertThat(fail(10)).hasSize(1);
    }

    @Test
    void many_wrong_names_are_a_search_and_the_same_one_is_a_sender_that_nobody_told() {
        for (int i = 0; i < 100; i++) {
            assertThat(box.probed(SENDER, "removed")).isEmpty();
        }
        for (int i = 0; i < 8; i++) {
            assertThat(box.probed(SENDER, "guess-" + i)).isEmpty();
        }
        assertThat(box.probed(SENDER, "guess-8")).isPresent();
    }

    @Test
    void an_administrator_sees_who_is_out_and_lets_it_in() {
        fail(10);
        IntStream.range(0, 10).forEach(each -> box.failed("2001:db8:1:2::/64"));
        assertThat(box.all()).extracting(Penalty::address).containsExactlyInAnyOrder(SENDER, "2001:db8:1:2::/64");
        assertThat(box.release("2001:db8:1:2::99")).isTrue();
        assertThat(box.release("2001:db8:1:2::99")).isFalse();
        assertThat(box.release("nobody")).isFalse();
        assertThat(box.all()).extracting(Penalty::address).containsExactly(SENDER);
        assertThat(box.release(SENDER)).isTrue();
        assertThat(box.remaining(SENDER)).isEmpty();
    }

    @Test
    void it_remembers_a_bounded_number_of_senders() {
        PenaltyBox quick = new PenaltyBox(
                new PenaltySettings(1, Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofHours(1), Duration.ZERO),
                clock);
        for (int i = 0; i < 60_000; i++) {
            quick.failed("sender-" + i);
        }
        assertThat(quick.all()).hasSizeLessThanOrEqualTo(20_000).isNotEmpty();
    }
}
