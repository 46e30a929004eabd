package io.jenkins.plugins.webhooks.engine.security;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.AlgorithmParameterSpec;

/** Signatures by a private key. */
public final class KeySignature {
    private KeySignature() {}

    /**
     * Signs the parts one after the other.
     *
     * @throws IllegalArgumentException if the key can't make such signatures
     */
    public static byte[] of(String jcaAlgorithm, PrivateKey key, byte[]... parts) {
        return of(jcaAlgorithm, null, key, parts);
    }

    /** The same with parameters of the algorithm, or null. */
    static byte[] of(
            String jcaAlgorithm, @CheckForNull AlgorithmParameterSpec parameters, PrivateKey key, byte[]... parts) {
        try {
            Signature signature = Signature.getInstance(jcaAlgorithm);
            if (parameters != null) {
                signature.setParameter(parameters);
            }
            signature.initSign(key);
            for (byte[] part : parts) {
                signature.update(part);
            }
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the private key can't sign with " + jcaAlgorithm, e);
        }
    }
}
