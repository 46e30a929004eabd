package io.jenkins.plugins.webhooks.engine;

import io.jenkins.plugins.webhooks.engine.store.OnPostgres;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same over PostgreSQL. */
@ExtendWith(OnPostgres.class)
class WebhooksPostgresTest extends WebhooksTest {
    @Test
    @Disabled("servers that share a store leave them alone for ten minutes: see TwoServersTest")
    @Override
    void a_removed_outgoing_webhook_gives_its_deliveries_up_visibly() {}
}
