package io.jenkins.plugins.webhooks.engine.outgoing.policy;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.github.bucket4j.Bucket;
import io.jenkins.plugins.webhooks.engine.security.ClockMeter;
import java.time.Clock;
import java.time.Duration;

/** A rate that is used up and fills up again. */
final class Allowance {
    @CheckForNull
    private final Bucket bucket;

    Allowance(@CheckForNull Rate rate, Clock clock) {
        this.bucket = rate == null
                ? null
                : Bucket.builder()
                        .addLimit(limit -> limit.capacity(rate.count()).refillGreedy(rate.count(), rate.per()))
                        .withCustomTimePrecision(new ClockMeter(clock))
                        .build();
    }

    boolean take() {
        return bucket == null || bucket.tryConsume(1);
    }

    void giveBack() {
        if (bucket != null) {
            bucket.addTokens(1);
        }
    }

    /** How long until there is one to take; zero if there is. */
    Duration untilNext() {
        return bucket == null
                ? Duration.ZERO
                : Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }
}
