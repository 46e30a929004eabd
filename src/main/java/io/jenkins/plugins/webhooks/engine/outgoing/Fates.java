package io.jenkins.plugins.webhooks.engine.outgoing;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.outgoing.Deliveries.Fate;
import io.jenkins.plugins.webhooks.engine.outgoing.Judge.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Decides where deliveries are after an attempt. */
final class Fates {
    private Fates() {}

    /**
     * Where each delivery of a parcel is, in their order.
     *
     * @param seed of the waits' jitter: the same for all, so that those of a batch come due together again
     */
    static List<Fate> of(RetrySettings retry, Parcel parcel, Courier.Result result, Instant now, long seed) {
        List<Fate> fates = new ArrayList<>();
        for (int i = 0; i < parcel.deliveries().size(); i++) {
            Leased delivery = parcel.deliveries().get(i);
            fates.add(new Next(retry, result.attempt().status(), result.retryAfter(), now, new SplittableRandom(seed))
                    .fate(delivery, result.verdicts().get(i)));
        }
        return fates;
    }

    /** What is the same for all. */
    private record Next(
            RetrySettings retry,
            @CheckForNull Integer status,
            @CheckForNull Duration asked,
            Instant now,
            RandomGenerator random) {
        Fate fate(Leased delivery, Verdict verdict) {
            int number = delivery.attempts() + 1;
            if (verdict.judgement() == Judgement.ACKNOWLEDGED) {
                return new Fate(DeliveryState.DELIVERED, verdict.words(), number, status, null, now);
            }
            if (verdict.judgement() == Judgement.FINAL) {
                return new Fate(DeliveryState.GIVEN_UP, verdict.words(), number, status, null, now);
            }
            return RetrySchedule.next(retry, number, delivery.createdAt(), now, asked, random)
                    .map(next -> new Fate(DeliveryState.PENDING, verdict.words(), number, status, next, null))
                    .orElseGet(() -> new Fate(
                            DeliveryState.GIVEN_UP,
                            RetrySchedule.end(retry, number) + ", at last: " + verdict.words(),
                            number,
                            status,
                            null,
                            now));
        }
    }
}
