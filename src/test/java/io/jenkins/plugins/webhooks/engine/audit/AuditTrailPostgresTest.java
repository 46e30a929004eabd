package io.jenkins.plugins.webhooks.engine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.engine.store.OnPostgres;
import io.jenkins.plugins.webhooks.engine.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same over PostgreSQL. */
@ExtendWith(OnPostgres.class)
class AuditTrailPostgresTest extends AuditTrailTest {
    @Test
    void two_servers_write_one_chain() {
        try (Store one = openStore();
                Store other = openStore()) {
            AuditTrail first = trail(one, 2);
            AuditTrail second = trail(other, 3);
            List<CompletableFuture<AuditRecord>> added = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                added.add(first.add(deed("mona", "app-" + i)));
                added.add(second.add(deed("tom", "app-" + i)));
            }
            added.forEach(CompletableFuture::join);

            assertThat(first.verify()).isEqualTo(second.verify());
            assertThat(first.verify().intact()).isTrue();
            assertThat(first.verify().lines()).isEqualTo(1000);
        }
    }
}
