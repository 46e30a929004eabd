package io.jenkins.plugins.webhooks.engine.outgoing.shape;

import com.nimbusds.jose.JWEAlgorithm;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * For whom bodies are encrypted, as JSON Web Encryption (RFC 7516) in its compact form with A256GCM.
 *
 * @param algorithm how the content key is agreed upon
 * @param key shared key or public key; the first live one counts
 * @param keyId sent as {@code kid}, or null for the one that the key itself names
 */
public record EncryptionSettings(
        Algorithm algorithm, Secrets key, @CheckForNull String keyId) {
    /** The ways to agree upon a content key (RFC 7518, section 4.1). */
    public enum Algorithm {
        /** A shared key of 256 bits encrypts. */
        DIR(JWEAlgorithm.DIR),
        /** The target's public RSA key. */
        RSA_OAEP_256(JWEAlgorithm.RSA_OAEP_256),
        /** The target's public key on a NIST curve. */
        ECDH_ES(JWEAlgorithm.ECDH_ES);

        private final JWEAlgorithm jose;

        Algorithm(JWEAlgorithm jose) {
            this.jose = jose;
        }

        JWEAlgorithm jose() {
            return jose;
        }

        /** The name in configuration, which is JOSE's. */
        public String label() {
            return jose.getName();
        }

        /** Whether its key must be kept secret. */
        public boolean isShared() {
            return this == DIR;
        }

        /**
         * Reads the name in configuration.
         *
         * @throws IllegalArgumentException if there is no such algorithm; the message lists them
         */
        public static Algorithm parse(String label) {
            for (Algorithm algorithm : values()) {
                if (algorithm.label().equalsIgnoreCase(label.trim())) {
                    return algorithm;
                }
            }
            throw new IllegalArgumentException("no encryption algorithm '" + label + "': use "
                    + Arrays.stream(values()).map(Algorithm::label).collect(Collectors.joining(", ")));
        }
    }

    /**
     * For a public key that stands in the configuration.
     *
     * @throws IllegalArgumentException if the text is no such key, or the algorithm needs a secret one
     */
    public static EncryptionSettings toPublicKey(Algorithm algorithm, String text, @CheckForNull String keyId) {
        if (algorithm.isShared()) {
            throw new IllegalArgumentException("encryption with '" + algorithm.label()
                    + "' needs a shared key, which is a secret, not a public one");
        }
        EncryptionKey.read(algorithm, text);
        return new EncryptionSettings(algorithm, Secrets.of(Secret.of("publicKey", text)), keyId);
    }
}
