package io.jenkins.plugins.webhooks.engine.outgoing.policy;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Leaves a target alone that fails nearly always: opens when at least 16 of the last 20 attempts failed (of the first
 * 10, 8), then lets one probe through at a time, after waits that double from 10 seconds to 5 minutes, and closes with
 * the first one that works. Not safe for use by several threads: the turnstile guards it.
 */
final class Breaker {
    /** The library wants a reason; ours is kept with the attempt. */
    private static final Throwable FAILED = new IOException("the attempt failed");

    private static final int WINDOW = 20;
    private static final int LEAST = 10;
    private static final float FAILING = 80;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final Clock clock;
    private final CircuitBreaker breaker;
    private Instant nextProbe;
    private int failuresInRow;

    Breaker(Clock clock) {
        this.clock = clock;
        this.nextProbe = clock.instant();
        this.breaker = CircuitBreaker.of(
                "target",
                CircuitBreakerConfig.custom()
                        .clock(clock)
                        .slidingWindowType(SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(WINDOW)
                        .minimumNumberOfCalls(LEAST)
                        .failureRateThreshold(FAILING)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .waitIntervalFunctionInOpenState(this::open)
                        .build());
    }

    /** Called when it opens; tells for how long. */
    private long open(int times) {
        long wait = Math.min(FIRST_WAIT.toMillis() << Math.min(times - 1, 10), LONGEST_WAIT.toMillis());
        nextProbe = clock.instant().plusMillis(wait);
        // The library lets a probe through only after the wait, we say when the first one may go.
        return wait - 1;
    }

    /** Whether one more attempt may be made; it must then be told of, or given back. */
    boolean enter() {
        return breaker.tryAcquirePermission();
    }

    void giveBack() {
        breaker.releasePermission();
    }

    void leave(Sign sign) {
        if (sign == Sign.GOOD) {
            failuresInRow = 0;
            breaker.onSuccess(0, TimeUnit.MILLISECONDS);
        } else if (sign == Sign.BAD) {
            failuresInRow++;
            breaker.onError(0, TimeUnit.MILLISECONDS, FAILED);
        } else {
            breaker.releasePermission();
        }
    }

    /** Whether it keeps everything back but a probe. */
    boolean isOpen() {
        return breaker.getState() != State.CLOSED;
    }

    /** When the next probe may go; a time that is over if it may now or is under way. */
    Instant nextProbe() {
        return nextProbe;
    }

    int failuresInRow() {
        return failuresInRow;
    }
}
