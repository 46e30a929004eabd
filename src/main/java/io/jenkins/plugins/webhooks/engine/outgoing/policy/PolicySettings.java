package io.jenkins.plugins.webhooks.engine.outgoing.policy;

/**
 * How deliveries of one outgoing webhook go out.
 *
 * @param success which answers acknowledge
 * @param excerpt how many bytes of an answer are kept, from 0 to 65536
 */
public record PolicySettings(SuccessSettings success, int excerpt) {
    /** As it is where nothing is said. */
    public static final PolicySettings DEFAULT = new PolicySettings(SuccessSettings.DEFAULT, 4 * 1024);

    private static final int MOST_EXCERPT = 64 * 1024;

    public PolicySettings {
        if (excerpt < 0 || excerpt > MOST_EXCERPT) {
            throw new IllegalArgumentException(
                    "excerpt must be from 0 to " + MOST_EXCERPT + " bytes (64KB), not " + excerpt);
        }
    }

    public PolicySettings withSuccess(SuccessSettings value) {
        return new PolicySettings(value, excerpt);
    }

    public PolicySettings withExcerpt(int value) {
        return new PolicySettings(success, value);
    }
}
