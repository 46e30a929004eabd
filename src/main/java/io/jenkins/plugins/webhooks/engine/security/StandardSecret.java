package io.jenkins.plugins.webhooks.engine.security;

import java.util.Base64;
import java.util.Optional;

/**
 * Reads the keys of Standard Webhooks.
 *
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">the
 *     specification</a>
 */
public final class StandardSecret {
    /** Stands before the Base64 text of a symmetric key. */
    public static final String PREFIX = "whsec_";

    /** The specification's least; a shorter text without the prefix is rather a password that looks like Base64. */
    private static final int LEAST_UNMARKED_BYTES = 24;

    private StandardSecret() {}

    /** The key in {@code whsec_<Base64>} or in plain Base64 of at least 24 bytes; empty if the secret is neither. */
    public static Optional<byte[]> key(Secret secret) {
        String text = secret.text().strip();
        boolean marked = text.startsWith(PREFIX);
        try {
            byte[] key = Base64.getDecoder().decode(marked ? text.substring(PREFIX.length()) : text);
            return key.length >= (marked ? 1 : LEAST_UNMARKED_BYTES) ? Optional.of(key) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
