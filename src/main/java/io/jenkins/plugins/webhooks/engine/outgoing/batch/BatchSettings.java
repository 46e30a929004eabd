package io.jenkins.plugins.webhooks.engine.outgoing.batch;

import java.time.Duration;

/**
 * How many deliveries one request carries.
 *
 * @param size at most so many; 1 sends each alone
 * @param bytes at most so many of their bodies together; a larger one goes alone
 * @param linger how long the oldest waits for company
 */
public record BatchSettings(int size, int bytes, Duration linger) {
    /** As many as our own door takes in. */
    private static final int MOST_ITEMS = 1000;

    private static final int MOST_BYTES = 16 * 1024 * 1024;
    private static final Duration LONGEST = Duration.ofDays(1);

    /** Each alone. */
    public static final BatchSettings NONE = new BatchSettings(1, 1024 * 1024, Duration.ZERO);

    public BatchSettings {
        if (size < 1 || size > MOST_ITEMS) {
            throw new IllegalArgumentException("batch.size must be from 1 to " + MOST_ITEMS + ", not " + size);
        }
        if (bytes < 1 || bytes > MOST_BYTES) {
            throw new IllegalArgumentException("batch.bytes must be from 1 to " + MOST_BYTES + ", not " + bytes);
        }
        if (linger.isNegative() || linger.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "batch.linger must be from 0s to " + LONGEST.toDays() + "d, not " + linger);
        }
    }

    /** Whether several may go together. */
    public boolean joins() {
        return size > 1;
    }
}
