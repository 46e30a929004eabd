package io.jenkins.plugins.webhooks.engine.outgoing;

import io.jenkins.plugins.webhooks.engine.outgoing.Deliveries.Fate;
import io.jenkins.plugins.webhooks.engine.outgoing.Judge.Verdict;
import io.jenkins.plugins.webhooks.engine.outgoing.Standing.Pause;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.Sign;
import io.jenkins.plugins.webhooks.engine.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Stores what came of an attempt: the attempt, where each delivery is now, and how the webhook stands. */
final class Outcomes {
    private final Store store;
    private final Traffic traffic;
    private final Clock clock;
    private final RandomGenerator random;

    Outcomes(Store store, Traffic traffic, Clock clock, RandomGenerator random) {
        this.store = store;
        this.traffic = traffic;
        this.clock = clock;
        this.random = random;
    }

    /** Stores it all in one transaction; completes when it is durable. */
    CompletableFuture<Void> keep(OutgoingWebhook webhook, Parcel parcel, Courier.Result result) {
        Instant now = clock.instant();
        List<Fate> fates = Fates.of(webhook.retry(), parcel, result, now, random.nextLong());
        CompletableFuture<Boolean> kept = store.write(connection -> {
            for (int i = 0; i < fates.size(); i++) {
                Leased delivery = parcel.deliveries().get(i);
                Fate fate = fates.get(i);
                Verdict verdict = result.verdicts().get(i);
                Attempts.add(connection, delivery.id(), result.attempt().of(fate.attempts(), verdict.words()));
                Deliveries.update(connection, delivery, fate);
            }
            return stands(connection, webhook, result, now);
        });
        return kept.thenAccept(changed -> {
            if (changed) {
                traffic.changed();
            }
            moveOn(parcel);
        });
    }

    /** Whether the webhook was paused or goes on by it. */
    private boolean stands(Connection connection, OutgoingWebhook webhook, Courier.Result result, Instant now)
            throws SQLException {
        Standings standings = traffic.standings();
        boolean works = result.verdicts().stream().anyMatch(each -> each.judgement() == Judgement.ACKNOWLEDGED);
        if (works) {
            return standings.works(connection, webhook.name(), now);
        }
        String words = result.attempt().outcome();
        if (result.isGone()) {
            return standings.pause(connection, webhook.name(), Pause.GONE, words, now);
        }
        return result.sign() != Sign.NONE
                && standings.fails(connection, webhook.name(), webhook.policy().pause(), words, now);
    }

    /** Once more after the commit: on a shared database, another server may have added to the lane meanwhile. */
    private void moveOn(Parcel parcel) {
        Set<String> lanes = parcel.deliveries().stream()
                .map(Leased::lane)
                .filter(Objects::nonNull)
                .map(Lane::key)
                .collect(Collectors.toSet());
        if (store.isShared() && !lanes.isEmpty()) {
            store.write(connection -> {
                for (String lane : lanes) {
                    Lanes.moveOn(connection, parcel.first().webhook(), lane);
                }
                return null;
            });
        }
    }
}
