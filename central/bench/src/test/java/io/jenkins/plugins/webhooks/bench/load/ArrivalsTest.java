package io.jenkins.plugins.webhooks.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
    @Test
    void notes_the_first_arrival_of_each_push_and_counts_the_others_apart() throws Exception {
        try (Arrivals arrivals = new Arrivals(10);
                Generator generator = new Generator(arrivals.url(), 2, Duration.ofSeconds(30))) {
            Timeline timeline = generator.send(Mode.VALID, 0, 8, Generator.UNPACED);
            long once = arrivals.at(3);
            generator.send(Mode.VALID, 3, 1, Generator.UNPACED);

            assertThat(arrivals.first()).isEqualTo(8);
            assertThat(arrivals.repeats()).isEqualTo(1);
            assertThat(arrivals.at(3)).isEqualTo(once).isNotZero();
            assertThat(arrivals.at(9)).isZero();
            assertThat(timeline.seconds(arrivals)).isPositive();

            Histogram deliveries = new Histogram(3);
            timeline.deliveries(deliveries, arrivals);
            assertThat(deliveries.getTotalCount()).isEqualTo(8);
        }
    }

    @Test
    void what_is_no_push_of_the_run_is_refused() throws Exception {
        try (Arrivals arrivals = new Arrivals(5);
                Generator generator = new Generator(arrivals.url(), 1, Duration.ofSeconds(30))) {
            generator.send(Mode.VALID, 5, 1, Generator.UNPACED);

            assertThat(arrivals.first()).isZero();
            assertThat(generator.tally().refused()).isEqualTo(1);
        }
    }
}
