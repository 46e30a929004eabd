package io.jenkins.plugins.webhooks.engine.security;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.time.Instant;

/**
 * When a secret counts, so that an old and a new one can overlap for a while.
 *
 * @param from the first moment, or null for ever since
 * @param until the first moment when it counts no longer, or null for ever
 */
public record Validity(
        @CheckForNull Instant from, @CheckForNull Instant until) {
    /** At any time. */
    public static final Validity ALWAYS = new Validity(null, null);

    public Validity {
        if (from != null && until != null && !from.isBefore(until)) {
            throw new IllegalArgumentException("a secret must begin to count before it ends");
        }
    }

    /** Whether it counts then. */
    public boolean contains(Instant time) {
        return (from == null || !time.isBefore(from)) && (until == null || time.isBefore(until));
    }
}
