package io.jenkins.plugins.webhooks.engine.store;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs the tests of a class over PostgreSQL; skips them, with the reason, where none can be started. */
public final class OnPostgres implements BeforeAllCallback, AfterAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        PostgresServer server = PostgresServer.shared();
        TestStore.use(folder -> server.url(folder.toString()));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        TestStore.useSqlite();
    }
}
