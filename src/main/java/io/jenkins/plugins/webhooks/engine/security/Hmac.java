package io.jenkins.plugins.webhooks.engine.security;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed hashes, as RFC 2104 has them, for what comes in and what goes out. */
public final class Hmac {
    private Hmac() {}

    /**
     * Computes a keyed hash over the parts one after the other, so that nobody needs to join them first.
     *
     * @param jcaAlgorithm name for {@link Mac}, for example {@code HmacSHA256}
     * @param key must not be empty
     * @throws IllegalArgumentException if the key is empty or the platform does not know the algorithm
     */
    public static byte[] compute(String jcaAlgorithm, byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(jcaAlgorithm);
            mac.init(new SecretKeySpec(key, jcaAlgorithm));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no keyed hash '" + jcaAlgorithm + "' here", e);
        }
    }

    /** Whether two values are the same, in a time that tells nothing about where they differ. */
    public static boolean equal(byte[] a, byte[] b) {
        return MessageDigest.isEqual(a, b);
    }
}
