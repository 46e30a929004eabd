package io.jenkins.plugins.webhooks.engine.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.engine.SettableClock;
import io.jenkins.plugins.webhooks.engine.store.OnPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Servers that share a store: one of them looks, and when it is gone, another does. */
@ExtendWith(OnPostgres.class)
class SharedWatchTest {
    private final SettableClock clock = new SettableClock();

    @TempDir
    private Path folder;

    private Watchroom room() {
        return new Watchroom(
                folder,
                clock,
                AlertRule.named("many")
                        .events(List.of("custom.ping"))
                        .count(2)
                        .window(Duration.ofMinutes(10))
                        .build());
    }

    @Test
    void only_one_looks_and_an_alert_fires_once() {
        try (Watchroom one = room();
                Watchroom other = room()) {
            other.publish("custom.ping", "x", "{}");
            other.publish("custom.ping", "x", "{}");
            assertThat(other.told()).isEmpty();
            one.settle();
            other.settle();
            assertThat(one.told()).containsExactly("alert.many firing many");
        }
    }

    @Test
    void another_takes_over_at_once_from_one_that_ends() {
        try (Watchroom other = takenOver(true)) {
            other.publish("custom.ping", "x", "{}");
            other.publish("custom.ping", "x", "{}");
            assertThat(other.told()).hasSize(1);
        }
    }

    @Test
    void another_takes_over_after_a_while_from_one_that_died() {
        try (Watchroom other = takenOver(false)) {
            other.publish("custom.ping", "x", "{}");
            other.publish("custom.ping", "x", "{}");
            assertThat(other.told()).isEmpty();
            other.advance(Duration.ofSeconds(31));
            assertThat(other.told()).hasSize(1);
        }
    }

    private Watchroom takenOver(boolean closed) {
        Watchroom one = room();
        Watchroom other = room();
        if (closed) {
            one.close();
        } else {
            one.die();
        }
        return other;
    }
}
