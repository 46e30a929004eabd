package io.jenkins.plugins.webhooks.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lanes stay in order whatever the target does and however often the engine ends. */
class OrderedLanesTest {
    @StartStop
    private final MockWebServer server = new MockWebServer();

    @TempDir
    private Path folder;

    private Webhooks open() {
        return Webhooks.open(
                Fixture.environment(folder),
                UnsteadyTarget.configuration(server.url("/").toString()));
    }

    private static void await(String what, BooleanSupplier condition) {
        Fixture.await(Duration.ofMinutes(5), what, condition);
    }

    /** Leases of a process that died are found at the next start. */
    private void leaveLeases() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("webhooks.db"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "UPDATE deliveries SET leased_until = 9999999999999 WHERE state = 'pending'" + " AND turn < 2");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_lane_stays_in_order_through_failures_and_restarts(long seed) throws Exception {
        UnsteadyTarget target = new UnsteadyTarget(seed);
        server.setDispatcher(target);
        try (Webhooks webhooks = open()) {
            UnsteadyTarget.publish(webhooks);
            await("some requests", () -> target.requests() > 10);
        }
        for (int start = 1; start <= 3; start++) {
            leaveLeases();
            int before = target.requests();
            try (Webhooks webhooks = open()) {
                await("more requests", () -> target.requests() > before + 15 || UnsteadyTarget.isSettled(webhooks));
            }
        }
        try (Webhooks webhooks = open()) {
            await("everything is settled", () -> UnsteadyTarget.isSettled(webhooks));
            assertThat(webhooks.stats().deliveries()).containsEntry("given_up", 1L);
        }
        target.assertOrder();
    }
}
