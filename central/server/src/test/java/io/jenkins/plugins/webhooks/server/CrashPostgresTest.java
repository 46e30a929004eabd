package io.jenkins.plugins.webhooks.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.engine.store.PostgresServer;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;

/** The same over PostgreSQL, where a server that starts does not know whether another still works on what was taken. */
class CrashPostgresTest extends CrashTest {
    private static PostgresServer postgres;

    @BeforeAll
    static void start() {
        postgres = PostgresServer.shared();
    }

    @Override
    List<String> database() {
        return List.of("--database", postgres.url(home().toString()));
    }

    /** PostgreSQL looks after itself; whether what belongs together was kept together is ours. */
    @Override
    void requireSound() {
        String schema = postgres.url(home().toString()).replaceFirst(".*currentSchema=", "");
        assertThat(postgres.ask("SELECT d.id FROM " + schema + ".deliveries d LEFT JOIN " + schema
                        + ".bodies b ON b.hash = d.body LEFT JOIN " + schema
                        + ".events e ON e.id = d.event WHERE b.hash IS NULL OR e.id IS NULL"))
                .isEmpty();
    }
}
