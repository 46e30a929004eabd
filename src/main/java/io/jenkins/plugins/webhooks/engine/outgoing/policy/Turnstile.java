package io.jenkins.plugins.webhooks.engine.outgoing.policy;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.Obstacle.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Says how many requests may go to one target now. Everybody who enters leaves again, or gives the entry back. */
public final class Turnstile {
    /** Of so many entries, one asks for what failed before; the others for what was never tried. */
    private static final int RETRIES_FIRST = 4;

    /** For so long a target is left alone that is too busy but does not say for how long. */
    private static final Duration UNSAID = Duration.ofSeconds(5);

    private final Clock clock;
    private final Rate rate;
    private final Breaker breaker;
    private final AdaptiveLimit limit;
    private final Allowance allowance;
    private int inside;
    private int entries;
    private Instant askedUntil = Instant.MIN;
    private Instant lastLeft;

    public Turnstile(@CheckForNull Rate rate, int concurrency, Clock clock) {
        this.clock = clock;
        this.rate = rate;
        this.breaker = new Breaker(clock);
        this.limit = new AdaptiveLimit(concurrency);
        this.allowance = new Allowance(rate, clock);
    }

    /** Lets in as many as may go now, at most so many. */
    public synchronized int enter(int wanted) {
        int entered = 0;
        while (entered < wanted && inside < limit.now() && !isAsked() && admit()) {
            inside++;
            entered++;
        }
        return entered;
    }

    private boolean admit() {
        if (!allowance.take()) {
            return false;
        }
        if (!breaker.enter()) {
            allowance.giveBack();
            return false;
        }
        return true;
    }

    private boolean isAsked() {
        return clock.instant().isBefore(askedUntil);
    }

    /** Takes an entry back that found nothing to carry. */
    public synchronized void giveBack() {
        inside--;
        allowance.giveBack();
        breaker.giveBack();
    }

    /**
     * One leaves.
     *
     * @param startedAt when its attempt began
     * @param asked for how long the target asks to be left alone, or null
     */
    public synchronized void leave(Sign sign, Instant startedAt, @CheckForNull Duration asked) {
        Instant now = clock.instant();
        inside--;
        lastLeft = now;
        breaker.leave(sign);
        limit.heed(sign, startedAt, now);
        if (sign == Sign.BUSY) {
            Instant until = now.plus(asked == null ? UNSAID : asked);
            askedUntil = until.isAfter(askedUntil) ? until : askedUntil;
        }
    }

    /** Whether attempts that failed before should go first this time, so that new ones can't keep them back for ever. */
    public synchronized boolean retriesFirst() {
        entries = (entries + 1) % RETRIES_FIRST;
        return entries == 0;
    }

    /** What keeps everything back now; empty if nothing does, or only those that are inside. */
    public synchronized Optional<Obstacle> obstacle() {
        Instant now = clock.instant();
        if (now.isBefore(askedUntil)) {
            return Optional.of(
                    new Obstacle(Kind.ASKED, "the target asked for patience until " + askedUntil, askedUntil));
        }
        if (breaker.isOpen()) {
            Instant probe = breaker.nextProbe();
            String next = probe.isAfter(now) ? "next probe at " + probe : "a probe is due or under way";
            return Optional.of(new Obstacle(
                    Kind.BROKEN, "the target failed " + breaker.failuresInRow() + " times in a row, " + next, probe));
        }
        Duration wait = allowance.untilNext();
        if (wait.isZero()) {
            return Optional.empty();
        }
        return Optional.of(new Obstacle(Kind.RATE, "the rate limit of " + rate + " is used up", now.plus(wait)));
    }

    /** How many are inside. */
    public synchronized int inside() {
        return inside;
    }

    /** How many may be inside at once now. */
    public synchronized int limit() {
        return limit.now();
    }

    /** Attempts that failed one after the other. */
    public synchronized int failuresInRow() {
        return breaker.failuresInRow();
    }

    /** When the last attempt ended, or null if there was none since the start. */
    @CheckForNull
    public synchronized Instant lastLeft() {
        return lastLeft;
    }
}
