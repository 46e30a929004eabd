package io.jenkins.plugins.webhooks.engine.security;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Optional;

/**
 * The algorithms that RFC 9421 registers, by their names there.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9421.html#section-3.3">RFC 9421, section 3.3</a>
 */
public enum MessageAlgorithm {
    /** By a shared secret; {@code whsec_} and Base64 for one that is no text. */
    HMAC_SHA256("hmac-sha256", "", "", null),
    ED25519("ed25519", "Ed25519", "Ed25519", null),
    ECDSA_P256_SHA256("ecdsa-p256-sha256", "SHA256withECDSAinP1363Format", "EC", null),
    RSA_PSS_SHA512(
            "rsa-pss-sha512",
            "RSASSA-PSS",
            "RSA",
            new PSSParameterSpec("SHA-512", "MGF1", MGF1ParameterSpec.SHA512, 64, 1)),
    RSA_V1_5_SHA256("rsa-v1_5-sha256", "SHA256withRSA", "RSA", null);

    private final String label;
    private final String jca;
    private final String kind;
    private final AlgorithmParameterSpec parameters;

    MessageAlgorithm(String label, String jca, String kind, @CheckForNull AlgorithmParameterSpec parameters) {
        this.label = label;
        this.jca = jca;
        this.kind = kind;
        this.parameters = parameters;
    }

    /** Its registered name. */
    public String label() {
        return label;
    }

    /** Whether a secret is a key to verify with. */
    public boolean accepts(Secret secret) {
        return this == HMAC_SHA256 || publicKey(secret).isPresent();
    }

    /** Whether the signature over the base is this secret's. */
    public boolean verify(Secret secret, byte[] base, byte[] claimed) {
        if (this == HMAC_SHA256) {
            return Hmac.equal(hmac(secret, base), claimed);
        }
        try {
            Signature signature = Signature.getInstance(jca);
            if (parameters != null) {
                signature.setParameter(parameters);
            }
            signature.initVerify(publicKey(secret).orElseThrow());
            signature.update(base);
            return signature.verify(claimed);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    /**
     * The signature over the base.
     *
     * @throws SecretUnavailableException if the secret is no key to sign with
     */
    public byte[] sign(Secret secret, byte[] base) {
        if (this == HMAC_SHA256) {
            return hmac(secret, base);
        }
        PrivateKey key = PrivateKeys.read(secret.text(), kind)
                .orElseThrow(() -> new SecretUnavailableException(
                        secret + " can't sign with " + label + ": it must be a private key in PEM"));
        return KeySignature.of(jca, parameters, key, base);
    }

    private Optional<PublicKey> publicKey(Secret secret) {
        return PublicKeys.read(secret.text(), kind);
    }

    private static byte[] hmac(Secret secret, byte[] base) {
        boolean marked = secret.text().strip().startsWith(StandardSecret.PREFIX);
        byte[] key = marked ? StandardSecret.key(secret).orElseGet(secret::bytes) : secret.bytes();
        return Hmac.compute("HmacSHA256", key, base);
    }
}
