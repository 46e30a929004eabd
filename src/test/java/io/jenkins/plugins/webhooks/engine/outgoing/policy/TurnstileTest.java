package io.jenkins.plugins.webhooks.engine.outgoing.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.engine.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TurnstileTest {
    private final SettableClock clock = new SettableClock();

    private Turnstile turnstile(int concurrency) {
        return new Turnstile(null, concurrency, clock);
    }

    private void attempt(Turnstile turnstile, Sign sign) {
        assertThat(turnstile.enter(1)).isEqualTo(1);
        turnstile.leave(sign, clock.instant(), null);
    }

    private Turnstile broken() {
        Turnstile turnstile = turnstile(8);
        for (int i = 0; i < 10; i++) {
            attempt(turnstile, Sign.BAD);
        }
        return turnstile;
    }

    @Test
    void no_more_are_inside_than_may_be() {
        Turnstile turnstile = turnstile(3);
        assertThat(turnstile.enter(10)).isEqualTo(3);
        assertThat(turnstile.enter(1)).isZero();
        turnstile.giveBack();
        assertThat(turnstile.enter(10)).isEqualTo(1);
        assertThat(turnstile.inside()).isEqualTo(3);
        assertThat(turnstile.obstacle()).isEmpty();
    }

    @Test
    void failures_halve_what_may_be_inside_and_successes_add_to_it() {
        Turnstile turnstile = turnstile(8);
        attempt(turnstile, Sign.BAD);
        assertThat(turnstile.limit()).isEqualTo(4);
        clock.advance(Duration.ofSeconds(1));
        attempt(turnstile, Sign.BUSY);
        assertThat(turnstile.limit()).isEqualTo(2);
        clock.advance(Duration.ofSeconds(5));
        for (int i = 0; i < 3; i++) {
            attempt(turnstile, Sign.GOOD);
        }
        assertThat(turnstile.limit()).isEqualTo(3);
        for (int i = 0; i < 100; i++) {
            attempt(turnstile, Sign.GOOD);
        }
        assertThat(turnstile.limit()).isEqualTo(8);
    }

    @Test
    void what_began_before_a_cut_cuts_no_more() {
        Turnstile turnstile = turnstile(8);
        assertThat(turnstile.enter(8)).isEqualTo(8);
        java.time.Instant began = clock.instant();
        clock.advance(Duration.ofSeconds(30));
        for (int i = 0; i < 8; i++) {
            turnstile.leave(Sign.BAD, began, null);
        }
        assertThat(turnstile.limit()).isEqualTo(4);
    }

    @Test
    void a_target_that_only_fails_is_left_alone_but_for_one_probe() {
        Turnstile turnstile = broken();
        assertThat(turnstile.enter(8)).isZero();
        Obstacle obstacle = turnstile.obstacle().orElseThrow();
        assertThat(obstacle.reason())
                .isEqualTo("the target failed 10 times in a row, next probe at "
                        + clock.instant().plusSeconds(10));
        assertThat(obstacle.until()).isEqualTo(clock.instant().plusSeconds(10));

        clock.advance(Duration.ofSeconds(10));
        assertThat(turnstile.enter(8)).isEqualTo(1);
        assertThat(turnstile.enter(8)).isZero();
        turnstile.leave(Sign.BAD, clock.instant(), null);
        assertThat(turnstile.obstacle().orElseThrow().until())
                .isEqualTo(clock.instant().plusSeconds(20));

        clock.advance(Duration.ofSeconds(20));
        attempt(turnstile, Sign.GOOD);
        assertThat(turnstile.obstacle()).isEmpty();
        assertThat(turnstile.failuresInRow()).isZero();
    }

    @Test
    void probes_come_at_last_every_five_minutes() {
        Turnstile turnstile = broken();
        for (int i = 0; i < 20; i++) {
            clock.advance(Duration.ofMinutes(5));
            attempt(turnstile, Sign.BAD);
        }
        assertThat(turnstile.obstacle().orElseThrow().until())
                .isEqualTo(clock.instant().plus(Duration.ofMinutes(5)));
    }

    @Test
    void a_probe_that_found_nothing_to_carry_is_not_lost() {
        Turnstile turnstile = broken();
        clock.advance(Duration.ofSeconds(10));
        assertThat(turnstile.enter(1)).isEqualTo(1);
        turnstile.giveBack();
        assertThat(turnstile.enter(1)).isEqualTo(1);
        turnstile.leave(Sign.NONE, clock.instant(), null);
        assertThat(turnstile.enter(1)).isEqualTo(1);
    }

    @Test
    void a_few_failures_among_successes_break_nothing() {
        Turnstile turnstile = turnstile(8);
        for (int i = 0; i < 100; i++) {
            attempt(turnstile, i % 3 == 0 ? Sign.GOOD : Sign.BAD);
        }
        assertThat(turnstile.obstacle()).isEmpty();
    }

    @Test
    void a_target_that_asks_for_patience_gets_it() {
        Turnstile turnstile = turnstile(8);
        assertThat(turnstile.enter(2)).isEqualTo(2);
        turnstile.leave(Sign.BUSY, clock.instant(), Duration.ofSeconds(30));
        turnstile.leave(Sign.BUSY, clock.instant(), Duration.ofSeconds(5));
        assertThat(turnstile.enter(1)).isZero();
        assertThat(turnstile.obstacle().orElseThrow().reason())
                .isEqualTo(
                        "the target asked for patience until " + clock.instant().plusSeconds(30));
        clock.advance(Duration.ofSeconds(30));
        assertThat(turnstile.enter(1)).isEqualTo(1);
        turnstile.leave(Sign.BUSY, clock.instant(), null);
        assertThat(turnstile.obstacle().orElseThrow().until())
                .as("it did not say for how long")
                .isEqualTo(clock.instant().plusSeconds(5));
    }

    @Test
    void a_rate_is_kept_to_and_fills_up_again() {
        Turnstile turnstile = new Turnstile(Rate.parse("10/m"), 64, clock);
        assertThat(turnstile.enter(64)).isEqualTo(10);
        Obstacle obstacle = turnstile.obstacle().orElseThrow();
        assertThat(obstacle.reason()).isEqualTo("the rate limit of 10/m is used up");
        assertThat(obstacle.until()).isEqualTo(clock.instant().plusSeconds(6));
        turnstile.giveBack();
        assertThat(turnstile.enter(64)).isEqualTo(1);
        clock.advance(Duration.ofSeconds(12));
        assertThat(turnstile.enter(64)).isEqualTo(2);
    }

    @Test
    void every_fourth_turn_belongs_to_what_failed_before() {
        Turnstile turnstile = turnstile(1);
        int retries = 0;
        for (int i = 0; i < 100; i++) {
            retries += turnstile.retriesFirst() ? 1 : 0;
        }
        assertThat(retries).isEqualTo(25);
    }
}
