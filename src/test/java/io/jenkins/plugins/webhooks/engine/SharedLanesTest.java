package io.jenkins.plugins.webhooks.engine;

import io.jenkins.plugins.webhooks.engine.store.OnPostgres;
import java.nio.file.Path;
import java.time.Duration;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one queue route and send side by side, and lanes stay in order all the same. */
@ExtendWith(OnPostgres.class)
class SharedLanesTest {
    @StartStop
    private final MockWebServer server = new MockWebServer();

    @TempDir
    private Path folder;

    private Webhooks open() {
        return Webhooks.open(
                Fixture.environment(folder),
                UnsteadyTarget.configuration(server.url("/").toString()));
    }

    @RepeatedTest(3)
    void two_servers_keep_the_order_together(RepetitionInfo repetition) {
        UnsteadyTarget target = new UnsteadyTarget(repetition.getCurrentRepetition());
        server.setDispatcher(target);
        try (Webhooks one = open();
                Webhooks other = open()) {
            UnsteadyTarget.publish(one);
            Fixture.await(Duration.ofMinutes(5), "everything is settled", () -> UnsteadyTarget.isSettled(other));
        }
        target.assertOrder();
    }
}
