package io.jenkins.plugins.webhooks.engine.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.engine.SettableClock;
import io.jenkins.plugins.webhooks.engine.event.Ids;
import io.jenkins.plugins.webhooks.engine.event.Rendered;
import io.jenkins.plugins.webhooks.engine.observe.Metrics;
import io.jenkins.plugins.webhooks.engine.outgoing.Standing.Pause;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.Fillings;
import io.jenkins.plugins.webhooks.engine.store.SqliteStore;
import io.jenkins.plugins.webhooks.engine.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the sender wants to look again. */
class SenderTest {
    private final SettableClock clock = new SettableClock();
    private final Started started = new Started();

    @TempDir
    private Path folder;

    private Store store;
    private Traffic traffic;
    private Sender sender;

    /** Begins what it gets, as a target that does not answer lets it: nothing of it ever ends. */
    private static final class Started extends AbstractExecutorService {
        private final List<Runnable> tasks = new ArrayList<>();

        @Override
        public void execute(Runnable task) {
            tasks.add(task);
        }

        @Override
        public void shutdown() {
            tasks.clear();
        }

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }

    @BeforeEach
    void open() {
        store = SqliteStore.open("jdbc:sqlite:" + folder.resolve("sender.db"), Thread::new);
        OutgoingWebhook chat = OutgoingWebhook.named("chat", "http://chat.example/")
                .events(List.of("*"))
                .build();
        Targets targets = Targets.of(List.of(chat), new OkHttpClient());
        Ids ids = new Ids(clock, new Random(1));
        Metrics metrics = new Metrics();
        traffic = new Traffic(store, () -> targets, ids, "/", clock, metrics, () -> {});
        sender = new Sender(
                store, () -> targets, started, ids, clock, new Random(1), metrics, traffic, event -> {}, () -> {});
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void add(String id) {
        Rendered body = new Rendered("application/json", Map.of(), new byte[] {'1'});
        store.write(connection -> {
                    Deliveries.add(
                            connection,
                            Deliveries.New.pending(
                                    id, "chat", id, "custom.x", clock.instant(), body, Fillings.NONE, null));
                    return null;
                })
                .join();
    }

    @Test
    void does_not_look_again_at_once_while_a_probe_is_under_way() {
        add("1");
        add("2");
        store.write(connection ->
                        traffic.standings().pause(connection, "chat", Pause.FAILING, "it fails", clock.instant()))
                .join();
        traffic.standings().refresh();
        clock.advance(Duration.ofHours(2));
        sender.run();
        assertThat(started.tasks).as("one probe").hasSize(1);
        assertThat(sender.run()).isPositive();
        assertThat(started.tasks).as("no other beside it").hasSize(1);
    }
}
