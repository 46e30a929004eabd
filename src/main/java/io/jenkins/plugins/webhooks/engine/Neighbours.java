package io.jenkins.plugins.webhooks.engine;

import io.jenkins.plugins.webhooks.engine.incoming.Pauses;
import io.jenkins.plugins.webhooks.engine.incoming.Waiting;
import io.jenkins.plugins.webhooks.engine.outgoing.Settlement;
import io.jenkins.plugins.webhooks.engine.store.Pump;
import io.jenkins.plugins.webhooks.engine.store.Store;
import java.time.Duration;

/**
 * Where servers share the store, looks for what another one did and somebody waits for here. Asking is simpler than
 * being notified, works through every proxy, and survives a lost connection; it costs nothing while nobody waits.
 */
record Neighbours(Store store, Settlement settlement, Waiting waiting, Pauses pauses) implements Pump.Step {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    @Override
    public Duration run() {
        if (!store.isShared()) {
            return Duration.ofDays(1);
        }
        settlement.look();
        waiting.look();
        pauses.refresh();
        return BETWEEN_LOOKS;
    }
}
