package io.jenkins.plugins.webhooks.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PlanTest {
    @Test
    void knows_how_many_pushes_may_come() {
        assertThat(plan(100, 50, 2).pushes()).isEqualTo(300);
    }

    @Test
    void is_bounded() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(0, 50_001, 1))
                .withMessageContaining("count");
        assertThatIllegalArgumentException().isThrownBy(() -> plan(0, 0, 1)).withMessageContaining("count");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(0, 50_000, 10))
                .withMessageContaining("500000");
    }

    private static Plan plan(int warmup, int count, int rounds) {
        return new Plan(Mode.VALID, warmup, count, 100, 8, rounds, Duration.ofSeconds(1), Duration.ofSeconds(1));
    }
}
