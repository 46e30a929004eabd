package io.jenkins.plugins.webhooks.engine.schedule;

import io.jenkins.plugins.webhooks.engine.store.OnPostgres;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same over PostgreSQL. */
@ExtendWith(OnPostgres.class)
class SchedulerPostgresTest extends SchedulerTest {}
