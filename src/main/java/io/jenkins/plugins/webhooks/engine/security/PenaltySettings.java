package io.jenkins.plugins.webhooks.engine.security;

import java.time.Duration;

/**
 * When an address is kept out, and for how long.
 *
 * @param failures that many within the window are too many
 * @param window in which failures are counted
 * @param first how long it is kept out the first time; each further time lasts twice as long
 * @param longest however often it was
 * @param shield how long after a success nothing is held against an address: behind one address there may be many, and
 *     one that fails must not lock out those that prove themselves
 */
public record PenaltySettings(int failures, Duration window, Duration first, Duration longest, Duration shield) {
    /** Ten within five minutes: a quarter of an hour, at most a day. */
    public static final PenaltySettings DEFAULT = new PenaltySettings(
            10, Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofDays(1), Duration.ofDays(1));
}
