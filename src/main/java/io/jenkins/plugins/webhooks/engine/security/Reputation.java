package io.jenkins.plugins.webhooks.engine.security;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.time.Duration;
import java.time.Instant;

/** What is held for and against one address. */
record Reputation(
        int failures,
        @CheckForNull Instant counting,
        @CheckForNull Instant proven,
        int lastProbe,
        int times,
        @CheckForNull Instant since,
        @CheckForNull Instant until) {
    static final Reputation NEW = new Reputation(0, null, null, 0, 0, null, null);

    private static final int MOST_DOUBLINGS = 20;

    Reputation succeeded(Instant now) {
        return new Reputation(0, null, now, 0, 0, null, null);
    }

    Reputation failed(Instant now, PenaltySettings settings) {
        if (isShielded(now, settings) || isOut(now)) {
            return this;
        }
        boolean counts = counting != null && now.isBefore(counting.plus(settings.window()));
        int next = counts ? failures + 1 : 1;
        if (next < settings.failures()) {
            return new Reputation(next, counts ? counting : now, proven, lastProbe, times, since, until);
        }
        // Who stayed away for the longest penalty begins anew.
        int again = until != null && now.isBefore(until.plus(settings.longest())) ? times + 1 : 1;
        return new Reputation(0, null, proven, lastProbe, again, now, now.plus(length(again, settings)));
    }

    /** The same wrong name again and again is a sender that nobody told; many names are somebody who looks for doors. */
    Reputation probed(String name, Instant now, PenaltySettings settings) {
        int probe = name.hashCode();
        if (probe == lastProbe) {
            return this;
        }
        Reputation next = failed(now, settings);
        return new Reputation(next.failures, next.counting, next.proven, probe, next.times, next.since, next.until);
    }

    private static Duration length(int times, PenaltySettings settings) {
        Duration length = settings.first().multipliedBy(1L << Math.min(times - 1, MOST_DOUBLINGS));
        return length.compareTo(settings.longest()) > 0 ? settings.longest() : length;
    }

    boolean isOut(Instant now) {
        return until != null && now.isBefore(until);
    }

    boolean isShielded(Instant now, PenaltySettings settings) {
        return proven != null && now.isBefore(proven.plus(settings.shield()));
    }

    Penalty penalty(String address) {
        return new Penalty(address, times, since, until);
    }
}
