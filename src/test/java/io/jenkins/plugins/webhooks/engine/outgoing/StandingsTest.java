package io.jenkins.plugins.webhooks.engine.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.engine.SettableClock;
import io.jenkins.plugins.webhooks.engine.event.Ids;
import io.jenkins.plugins.webhooks.engine.outgoing.Standing.Pause;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.PauseSettings;
import io.jenkins.plugins.webhooks.engine.store.SqliteStore;
import io.jenkins.plugins.webhooks.engine.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered of a webhook, whenever it was read last. */
class StandingsTest {
    private static final PauseSettings SETTINGS = new PauseSettings(Duration.ofDays(5), Duration.ofHours(1));

    private final SettableClock clock = new SettableClock();

    @TempDir
    private Path folder;

    private Store store;
    private Standings standings;

    @BeforeEach
    void open() {
        store = SqliteStore.open("jdbc:sqlite:" + folder.resolve("standings.db"), Thread::new);
        standings = new Standings(store, new Notices(new Ids(clock, new Random(1)), "/"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private boolean fails() {
        return store.write(connection -> standings.fails(connection, "chat", SETTINGS, "500", clock.instant()))
                .join();
    }

    private boolean works() {
        return store.write(connection -> standings.works(connection, "chat", clock.instant()))
                .join();
    }

    private boolean pause(Pause pause) {
        return store.write(connection -> standings.pause(connection, "chat", pause, "words", clock.instant()))
                .join();
    }

    @Test
    void a_success_right_after_a_failure_is_not_overlooked() {
        fails();
        works();
        standings.refresh();
        assertThat(standings.of("chat").failingSince()).isNull();
        clock.advance(Duration.ofDays(6));
        assertThat(fails()).as("paused, although something worked in between").isFalse();
    }

    @Test
    void a_failure_right_after_a_success_begins_to_count_anew() {
        fails();
        standings.refresh();
        clock.advance(Duration.ofDays(6));
        works();
        assertThat(fails()).as("paused, although something worked just now").isFalse();
        standings.refresh();
        assertThat(standings.of("chat").failingSince()).isEqualTo(clock.instant());
    }

    @Test
    void a_pause_by_hand_is_kept_where_the_webhook_was_paused_by_itself_and_no_probe_ends_it() {
        assertThat(pause(Pause.FAILING)).isTrue();
        assertThat(pause(Pause.FAILING)).isFalse();
        assertThat(pause(Pause.MANUAL)).isTrue();
        assertThat(pause(Pause.MANUAL)).isFalse();
        assertThat(pause(Pause.FAILING)).isFalse();
        standings.refresh();
        works();
        standings.refresh();
        assertThat(standings.of("chat").pause()).isEqualTo(Pause.MANUAL);
        assertThat(standings.of("chat").isPaused()).isTrue();
    }
}
