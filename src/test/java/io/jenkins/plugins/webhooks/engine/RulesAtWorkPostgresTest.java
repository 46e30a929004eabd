package io.jenkins.plugins.webhooks.engine;

import io.jenkins.plugins.webhooks.engine.store.OnPostgres;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same over PostgreSQL. */
@ExtendWith(OnPostgres.class)
class RulesAtWorkPostgresTest extends RulesAtWorkTest {}
