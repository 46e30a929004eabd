package io.jenkins.plugins.webhooks.engine.outgoing.signing;

import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How deliveries are signed.
 *
 * @param scheme which headers prove us
 * @param secrets each live one gives a signature where the scheme carries several; otherwise the first signs
 */
public record SigningSettings(Scheme scheme, Secrets secrets) {
    /** Unsigned. */
    public static final SigningSettings NONE = new SigningSettings(Scheme.NONE, Secrets.NONE);

    /** The ways we can sign. */
    public enum Scheme {
        /** No signature. */
        NONE,
        /** {@code webhook-id}, {@code webhook-timestamp}, {@code webhook-signature}. */
        STANDARD,
        /** {@code X-Hub-Signature-256}. */
        GITHUB;

        /**
         * Reads the name as people write it.
         *
         * @throws IllegalArgumentException if there is no such scheme; the message lists them
         */
        public static Scheme parse(String name) {
            for (Scheme scheme : values()) {
                if (scheme.name().equalsIgnoreCase(name.trim())) {
                    return scheme;
                }
            }
            throw new IllegalArgumentException("no signing scheme '" + name + "': use "
                    + Arrays.stream(values())
                            .map(each -> each.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", ")));
        }
    }
}
