package io.jenkins.plugins.webhooks.engine.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Hashes without a key.
 *
 * @see <a href="https://nvlpubs.nist.gov/nistpubs/FIPS/NIST.FIPS.180-4.pdf">FIPS 180-4</a>
 */
public final class Hash {
    private Hash() {}

    /** SHA-256, 32 bytes, over the parts one after the other, so that nobody needs to join them first. */
    public static byte[] sha256(byte[]... parts) {
        return of("SHA-256", parts);
    }

    /** SHA-256 of a text in UTF-8. */
    public static byte[] sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-512, 64 bytes. */
    public static byte[] sha512(byte[]... parts) {
        return of("SHA-512", parts);
    }

    private static byte[] of(String algorithm, byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}
