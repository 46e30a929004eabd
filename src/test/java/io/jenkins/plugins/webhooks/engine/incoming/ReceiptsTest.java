package io.jenkins.plugins.webhooks.engine.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.engine.store.Bodies;
import io.jenkins.plugins.webhooks.engine.store.Database;
import io.jenkins.plugins.webhooks.engine.store.Rows;
import io.jenkins.plugins.webhooks.engine.store.Store;
import io.jenkins.plugins.webhooks.engine.store.Stores;
import io.jenkins.plugins.webhooks.engine.store.TestStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptsTest {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final Bodies.Packed BODY = Bodies.pack("{}".getBytes(StandardCharsets.UTF_8));

    @TempDir
    private Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = Stores.open(Database.at(TestStore.url(folder)), Thread::new);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_connection_test_that_anybody_can_send_proves_nothing() {
        keep(1, ReceiptState.IGNORED, BODY, NOON);
        keep(2, ReceiptState.IGNORED, null, NOON.plusSeconds(60));
        keep(3, ReceiptState.REJECTED, null, NOON.plusSeconds(120)).join();

        assertThat(store.<Instant>read(connection -> Receipts.lastProven(connection, "hook")))
                .isEqualTo(NOON);
    }

    @Test
    void connection_tests_do_not_fill_the_disk_and_push_nothing_else_out() {
        keep(0, ReceiptState.IGNORED, BODY, NOON);
        for (int i = 1; i <= 1_010; i++) {
            keep(i, ReceiptState.IGNORED, null, NOON);
        }
        store.write(connection -> {
                    Receipts.trimUnproven(connection);
                    return null;
                })
                .join();

        assertThat(ids()).hasSize(1_001).contains(id(0), id(1_010), id(11)).doesNotContain(id(10));
    }

    private List<String> ids() {
        return store.read(connection -> Rows.list(connection, "SELECT id FROM receipts", row -> row.getString(1)));
    }

    private CompletableFuture<?> keep(int number, ReceiptState state, Bodies.Packed body, Instant at) {
        NewReceipt receipt = new NewReceipt(
                id(number),
                "hook",
                "bitbucket-data-center",
                null,
                state,
                200,
                "for the test",
                at,
                "192.0.2.1",
                2,
                "application/json",
                List.of(),
                body,
                "[]",
                null);
        return store.write(connection -> {
            Receipts.keep(connection, receipt);
            return null;
        });
    }

    private static String id(int number) {
        return String.format("%026d", number);
    }
}
