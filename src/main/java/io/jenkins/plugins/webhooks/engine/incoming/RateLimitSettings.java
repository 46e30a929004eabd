package io.jenkins.plugins.webhooks.engine.incoming;

/**
 * How many requests an incoming webhook takes. As many may come at once; the allowance fills up again evenly.
 *
 * @param perMinute of all senders together; 0 is no limit
 * @param perAddressPerMinute of one IPv4 address or one /64 network of IPv6; 0 is no limit
 */
public record RateLimitSettings(int perMinute, int perAddressPerMinute) {
    /** No limits. */
    public static final RateLimitSettings NONE = new RateLimitSettings(0, 0);

    private static final int MOST = 1_000_000;

    public RateLimitSettings {
        requireSane("perMinute", perMinute);
        requireSane("perAddressPerMinute", perAddressPerMinute);
    }

    private static void requireSane(String name, int value) {
        if (value < 0 || value > MOST) {
            throw new IllegalArgumentException(
                    "rateLimit." + name + " must be from 0, which is no limit, to " + MOST + ", not " + value);
        }
    }
}
