package io.jenkins.plugins.webhooks.engine.outgoing.policy;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.outgoing.batch.BatchSettings;

/**
 * How deliveries of one outgoing webhook go out.
 *
 * @param rateLimit how many requests in how long a time, or null for no limit
 * @param concurrency how many requests are under way at once, at most; from 1 to 64
 * @param batch how many deliveries one request carries
 * @param order what is kept in order: a word or an expression of {@link LaneKey}
 * @param success which answers acknowledge
 * @param pause when it stops by itself
 * @param excerpt how many bytes of an answer are kept, from 0 to 65536
 */
public record PolicySettings(
        @CheckForNull Rate rateLimit,
        int concurrency,
        BatchSettings batch,
        String order,
        SuccessSettings success,
        PauseSettings pause,
        int excerpt) {
    private static final int MOST_CONCURRENCY = 64;
    private static final int MOST_EXCERPT = 64 * 1024;

    /** As it is where nothing is said. */
    public static final PolicySettings DEFAULT = new PolicySettings(
            null, 8, BatchSettings.NONE, LaneKey.NONE, SuccessSettings.DEFAULT, PauseSettings.DEFAULT, 4 * 1024);

    public PolicySettings {
        if (concurrency < 1 || concurrency > MOST_CONCURRENCY) {
            throw new IllegalArgumentException(
                    "concurrency must be from 1 to " + MOST_CONCURRENCY + ", not " + concurrency);
        }
        if (excerpt < 0 || excerpt > MOST_EXCERPT) {
            throw new IllegalArgumentException(
                    "excerpt must be from 0 to " + MOST_EXCERPT + " bytes (64KB), not " + excerpt);
        }
    }

    public PolicySettings withRateLimit(@CheckForNull Rate value) {
        return new PolicySettings(value, concurrency, batch, order, success, pause, excerpt);
    }

    public PolicySettings withConcurrency(int value) {
        return new PolicySettings(rateLimit, value, batch, order, success, pause, excerpt);
    }

    public PolicySettings withBatch(BatchSettings value) {
        return new PolicySettings(rateLimit, concurrency, value, order, success, pause, excerpt);
    }

    public PolicySettings withOrder(String value) {
        return new PolicySettings(rateLimit, concurrency, batch, value, success, pause, excerpt);
    }

    public PolicySettings withSuccess(SuccessSettings value) {
        return new PolicySettings(rateLimit, concurrency, batch, order, value, pause, excerpt);
    }

    public PolicySettings withPause(PauseSettings value) {
        return new PolicySettings(rateLimit, concurrency, batch, order, success, value, excerpt);
    }

    public PolicySettings withExcerpt(int value) {
        return new PolicySettings(rateLimit, concurrency, batch, order, success, pause, value);
    }
}
