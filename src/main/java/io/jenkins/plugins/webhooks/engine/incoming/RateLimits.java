package io.jenkins.plugins.webhooks.engine.incoming;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.jenkins.plugins.webhooks.engine.security.ClockMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Counts requests per incoming webhook and sender. Remembers a bounded number of senders. */
final class RateLimits {
    private static final int MOST = 20_000;

    private final TimeMeter meter;
    /** Apart, so that many senders don't push the webhooks' own allowances out. */
    private final Cache<Key, Bucket> webhooks = cache();

    private final Cache<Key, Bucket> senders = cache();

    RateLimits(Clock clock) {
        this.meter = new ClockMeter(clock);
    }

    private static Cache<Key, Bucket> cache() {
        return Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();
    }

    /**
     * Takes one from each allowance; the sender's comes first, so that one sender alone can't use up what is for all.
     *
     * @throws RejectedException with 429 if there is none left
     */
    void check(IncomingWebhook webhook, String sender) throws RejectedException {
        RateLimitSettings limits = webhook.admission().rateLimit();
        int perAddress = limits.perAddressPerMinute();
        if (perAddress > 0) {
            take(senders, new Key(webhook.name(), sender, perAddress), "requests per minute of one address");
        }
        if (limits.perMinute() > 0) {
            take(webhooks, new Key(webhook.name(), "", limits.perMinute()), "requests per minute");
        }
    }

    private void take(Cache<Key, Bucket> buckets, Key key, String what) throws RejectedException {
        ConsumptionProbe probe = buckets.get(key, this::bucket).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new RejectedException(tooMany(
                    "rate",
                    "more than " + key.perMinute() + " " + what,
                    Duration.ofNanos(probe.getNanosToWaitForRefill())));
        }
    }

    /** The same words for every cause, in whole seconds and never zero. */
    static Rejection tooMany(String stage, String detail, Duration wait) {
        long seconds =
                Math.max(1, wait.plusNanos(TimeUnit.SECONDS.toNanos(1) - 1).toSeconds());
        return new Rejection(429, "too many requests", stage, detail, Map.of("Retry-After", String.valueOf(seconds)));
    }

    private Bucket bucket(Key key) {
        return bucket(key.perMinute(), meter);
    }

    /** A full allowance. */
    static Bucket bucket(int perMinute, TimeMeter meter) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .withCustomTimePrecision(meter)
                .build();
    }

    /** The limit is a part, so that a changed one begins anew. */
    private record Key(String webhook, String sender, int perMinute) {}
}
