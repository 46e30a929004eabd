package io.jenkins.plugins.webhooks.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class GeneratorTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void every_push_is_counted_as_what_became_of_it() throws Exception {
        int[] statuses = {202, 401, 500, -1};
        try (Door door = new Door(request -> statuses[request % statuses.length]);
                Generator generator = new Generator(door.url(), 4, LONG)) {
            generator.send(Mode.VALID, 0, 40, Generator.UNPACED);

            assertThat(generator.tally().ledger(null)).isEqualTo(new Ledger(40, 10, 20, 10, null));
        }
    }

    /** The fault of closed loops: a server that stops for a moment is asked nothing, so nothing is slow. */
    @Test
    void a_pause_of_the_server_delays_everything_that_was_due_meanwhile() throws Exception {
        long pause = Duration.ofMillis(300).toNanos();
        try (Door door = new Door(request -> {
                    if (request == 0) {
                        for (long end = System.nanoTime() + pause; System.nanoTime() < end; ) {
                            LockSupport.parkNanos(end - System.nanoTime());
                        }
                    }
                    return 202;
                });
                Generator generator = new Generator(door.url(), 1, LONG)) {
            Timeline timeline = generator.send(Mode.VALID, 0, 20, 100);

            Histogram answers = histogram();
            timeline.answers(answers);
            assertThat(answers.getTotalCount()).isEqualTo(20);
            // The tenth was due 90 ms after the first and could not leave before the pause was over.
            assertThat(answers.getCountBetweenValues(pause / 2, Long.MAX_VALUE / 4))
                    .isGreaterThanOrEqualTo(10);

            Histogram lag = histogram();
            timeline.lag(lag);
            assertThat(lag.getMaxValue()).isGreaterThan(pause / 2);
        }
    }

    @Test
    void what_can_not_be_sent_in_time_is_not_sent_and_not_counted() throws Exception {
        try (Door door = new Door(request -> 202);
                Generator generator = new Generator(door.url(), 1, Duration.ofSeconds(2))) {
            generator.send(Mode.VALID, 0, 1000, 100);

            Ledger ledger = generator.tally().ledger(null);
            assertThat(ledger.sent()).isLessThan(1000);
            assertThat(ledger.faults(Mode.VALID)).isEmpty();
        }
    }

    @Test
    void load_goes_to_this_machine_only() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Generator("http://192.0.2.1/", 1, LONG))
                .withMessageContaining("loopback only");
    }

    private static Histogram histogram() {
        return new Histogram(LONG.toNanos(), 3);
    }
}
