package io.jenkins.plugins.webhooks.engine.incoming;

import io.github.bucket4j.Bucket;
import io.jenkins.plugins.webhooks.engine.observe.Metrics;
import io.jenkins.plugins.webhooks.engine.security.ClockMeter;
import io.jenkins.plugins.webhooks.engine.security.Penalty;
import io.jenkins.plugins.webhooks.engine.security.PenaltyBox;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/** Holds failures against senders, and tells when one is kept out for them. */
final class Watch {
    /** Whoever has many addresses must not fill the store with events; beyond this, only the metric counts. */
    private static final int TOLD_PER_MINUTE = 60;

    private final PenaltyBox penalties;
    private final Metrics metrics;
    private final Consumer<Threat> threats;
    private final Bucket told;

    Watch(PenaltyBox penalties, Clock clock, Metrics metrics, Consumer<Threat> threats) {
        this.told = RateLimits.bucket(TOLD_PER_MINUTE, new ClockMeter(clock));
        this.penalties = penalties;
        this.metrics = metrics;
        this.threats = threats;
    }

    void judge(Passage passage, Proof proof) {
        if (!proof.tried()) {
            return;
        }
        String sender = passage.client().sender();
        if (proof.verdict().proven()) {
            penalties.proven(sender);
        } else if (!passage.isSharedAddress()) {
            // Any customer of a provider can send from its addresses; one must not lock out all the others.
            tell(passage, penalties.failed(sender), "proofs failed again and again");
        }
    }

    /** Somebody asked for a webhook that does not exist. */
    void probed(Passage passage) {
        String name = passage.request().webhook();
        tell(passage, penalties.probed(passage.client().sender(), name), "webhooks were called that do not exist");
    }

    private void tell(Passage passage, Optional<Penalty> penalty, String cause) {
        penalty.ifPresent(fresh -> {
            metrics.penalty();
            String webhook =
                    passage.door() == null ? null : passage.door().webhook().name();
            if (told.tryConsume(1)) {
                threats.accept(new Threat(fresh, webhook, passage.id(), cause));
            }
        });
    }
}
