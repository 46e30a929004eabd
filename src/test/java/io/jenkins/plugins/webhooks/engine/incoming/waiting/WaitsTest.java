package io.jenkins.plugins.webhooks.engine.incoming.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.engine.event.Ids;
import io.jenkins.plugins.webhooks.engine.store.Store;
import java.time.Clock;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class WaitsTest {
    @Test
    void a_build_that_ends_waits_for_no_database() {
        Waits waits = new Waits(new Far(), new Ids(Clock.systemUTC(), new Random()), Clock.systemUTC(), Runnable::run);
        waits.load();

        assertThat(waits.cancelAll("job#1")).isNotDone();
    }

    /** A database on another machine that does not answer: who reads waits for ever, here at once. */
    private static final class Far implements Store {
        @Override
        public <T> CompletableFuture<T> write(Work<T> work) {
            return new CompletableFuture<>();
        }

        @Override
        public <T> T read(Work<T> work) {
            throw new AssertionError("this would wait");
        }

        @Override
        public boolean isShared() {
            return true;
        }

        @Override
        public int backlog() {
            return 0;
        }

        @Override
        public void close() {}
    }
}
