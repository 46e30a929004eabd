package io.jenkins.plugins.webhooks.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PumpTest {
    @Test
    void whatever_a_step_throws_the_next_turn_comes() throws Exception {
        AtomicInteger turns = new AtomicInteger();
        CountDownLatch third = new CountDownLatch(1);
        Pump.Step step = () -> {
            switch (turns.incrementAndGet()) {
                case 1:
                    throw new IllegalStateException("a fault");
                case 2:
                    throw new NoClassDefFoundError("com/example/Gone");
                default:
                    third.countDown();
                    return Duration.ofHours(1);
            }
        };
        try (Pump pump = new Pump("test", step, Thread::new)) {
            pump.start();
            boolean came = false;
            for (int i = 0; i < 1000 && !came; i++) {
                // Nobody should wait for the pause after a failure.
                pump.wake();
                came = third.await(10, TimeUnit.MILLISECONDS);
            }
            assertThat(came).isTrue();
        }
    }
}
