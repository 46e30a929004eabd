package io.jenkins.plugins.webhooks.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PumpTest {
    @ParameterizedTest
    @ValueSource(classes = {IllegalStateException.class, StackOverflowError.class, NoClassDefFoundError.class})
    void a_step_that_breaks_is_tried_again(Class<? extends Throwable> fault) throws Exception {
        CountDownLatch again = new CountDownLatch(2);
        AtomicInteger runs = new AtomicInteger();
        Pump.Step step = () -> {
            again.countDown();
            if (runs.getAndIncrement() == 0) {
                PumpTest.<RuntimeException>raise(fault);
            }
            return Duration.ofDays(1);
        };
        try (Pump pump = new Pump("test", step, Thread::new)) {
            pump.start();
            assertThat(again.await(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void one_that_was_closed_before_its_start_does_nothing() {
        AtomicInteger runs = new AtomicInteger();
        List<Thread> made = new ArrayList<>();
        Pump pump = new Pump(
                "test",
                () -> {
                    runs.incrementAndGet();
                    return Duration.ofDays(1);
                },
                work -> {
                    made.add(new Thread(work));
                    return made.get(0);
                });
        pump.close();
        pump.start();
        assertThat(made.get(0).getState()).isEqualTo(Thread.State.NEW);
        assertThat(runs).hasValue(0);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void raise(Class<? extends Throwable> fault) throws T {
        try {
            throw (T) fault.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
