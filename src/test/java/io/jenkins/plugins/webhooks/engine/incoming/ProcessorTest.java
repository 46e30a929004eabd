package io.jenkins.plugins.webhooks.engine.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jenkins.plugins.webhooks.engine.incoming.address.TrustedProxies;
import io.jenkins.plugins.webhooks.engine.incoming.provider.Providers;
import io.jenkins.plugins.webhooks.engine.observe.Metrics;
import io.jenkins.plugins.webhooks.engine.security.AddressRanges;
import io.jenkins.plugins.webhooks.engine.store.Bodies;
import io.jenkins.plugins.webhooks.engine.store.Database;
import io.jenkins.plugins.webhooks.engine.store.Rows;
import io.jenkins.plugins.webhooks.engine.store.Store;
import io.jenkins.plugins.webhooks.engine.store.StoreException;
import io.jenkins.plugins.webhooks.engine.store.Stores;
import io.jenkins.plugins.webhooks.engine.store.TestStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessorTest {
    @TempDir
    private Path folder;

    @Test
    void one_receipt_that_can_not_be_read_does_not_keep_back_the_others() {
        try (Store store = Stores.open(Database.at(TestStore.url(folder)), Thread::new)) {
            accept(store, "1", "{\"damaged\":true}");
            accept(store, "2", "{}");
            store.write(connection -> Rows.update(
                            connection,
                            "DELETE FROM bodies WHERE hash = (SELECT body FROM receipts WHERE id = ?)",
                            "1"))
                    .join();
            Processor processor = processor(store);

            assertThatExceptionOfType(StoreException.class).isThrownBy(processor::run);
            assertThat(state(store, "1")).isEqualTo(ReceiptState.PENDING);
            assertThat(state(store, "2")).isEqualTo(ReceiptState.ACTED);
        }
    }

    private static Processor processor(Store store) {
        IncomingWebhook hook =
                IncomingWebhook.named("hook", "custom").acceptUnsigned(true).build();
        Doors doors =
                Doors.of(List.of(hook), Providers.builtIn(), TrustedProxies.NONE, provider -> () -> AddressRanges.NONE);
        Clock clock = Clock.systemUTC();
        ReceiptWork work = new ReceiptWork(() -> doors, new ReceiptReading("/"), clock, null);
        return new Processor(store, work, clock, new Metrics(), () -> {});
    }

    private static ReceiptState state(Store store, String id) {
        return ReceiptState.valueOf(store.read(connection ->
                        Rows.list(connection, "SELECT state FROM receipts WHERE id = ?", row -> row.getString(1), id))
                .get(0)
                .toUpperCase(Locale.ROOT));
    }

    private static void accept(Store store, String id, String body) {
        NewReceipt receipt = new NewReceipt(
                id,
                "hook",
                "custom",
                null,
                ReceiptState.PENDING,
                202,
                "for the test",
                Instant.now(),
                "192.0.2.1",
                2,
                "application/json",
                List.of(),
                Bodies.pack(body.getBytes(StandardCharsets.UTF_8)),
                "[]",
                null);
        store.write(connection -> Receipts.accept(connection, receipt, null)).join();
    }
}
