package io.jenkins.plugins.webhooks.engine.incoming;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.security.AddressRanges;
import java.time.Duration;
import java.util.List;

/**
 * Who may call an incoming webhook, and how often.
 *
 * @param allow addresses, CIDR ranges and {@value #PROVIDER}; empty allows every address
 * @param deny addresses and CIDR ranges, stronger than {@code allow}
 * @param rateLimit how often
 * @param replayWindow for how long a signed body is known again under another, unsigned delivery id; zero is not at all
 * @param admit JSONata that must give true for a request's metadata, or null; see {@link Metadata}
 */
public record AdmissionSettings(
        List<String> allow,
        List<String> deny,
        RateLimitSettings rateLimit,
        Duration replayWindow,
        @CheckForNull String admit) {
    /** In {@code allow}: the ranges that the provider publishes. */
    public static final String PROVIDER = "provider";

    /** A day: longer than any sender tries again by itself. */
    public static final Duration DEFAULT_REPLAY_WINDOW = Duration.ofDays(1);

    private static final Duration LONGEST_REPLAY_WINDOW = Duration.ofDays(30);

    /** Everybody, without limits. */
    public static final AdmissionSettings DEFAULT =
            new AdmissionSettings(List.of(), List.of(), RateLimitSettings.NONE, DEFAULT_REPLAY_WINDOW, null);

    public AdmissionSettings {
        allow = List.copyOf(allow);
        deny = List.copyOf(deny);
        allow.forEach(AdmissionSettings::requireAllowable);
        deny.forEach(AddressRanges::parse);
        requireWindow(replayWindow);
    }

    /**
     * Checks an entry of {@code allow}.
     *
     * @throws IllegalArgumentException if it can't be one
     */
    public static void requireAllowable(String entry) {
        if (!entry.equals(PROVIDER)) {
            AddressRanges.parse(entry);
        }
    }

    /**
     * Checks a replay window.
     *
     * @throws IllegalArgumentException if it can't be one
     */
    public static void requireWindow(Duration window) {
        if (window.isNegative() || window.compareTo(LONGEST_REPLAY_WINDOW) > 0) {
            throw new IllegalArgumentException("replayWindow must be from 0s, which is off, to 30d");
        }
    }

    /** Whether the ranges count that the provider publishes. */
    public boolean allowsProvider() {
        return allow.contains(PROVIDER);
    }
}
