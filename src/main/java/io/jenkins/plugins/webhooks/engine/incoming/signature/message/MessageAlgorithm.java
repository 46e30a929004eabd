package io.jenkins.plugins.webhooks.engine.incoming.signature.message;

import io.jenkins.plugins.webhooks.engine.security.Hmac;
import io.jenkins.plugins.webhooks.engine.security.PublicKeys;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.StandardSecret;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Optional;

/** The algorithms that RFC 9421, section 3.3, registers, by their names there. */
public enum MessageAlgorithm {
    /** By a shared secret; {@code whsec_} and Base64 for one that is no text. */
    HMAC_SHA256("hmac-sha256", "", ""),
    ED25519("ed25519", "Ed25519", "Ed25519"),
    ECDSA_P256_SHA256("ecdsa-p256-sha256", "SHA256withECDSAinP1363Format", "EC"),
    RSA_PSS_SHA512("rsa-pss-sha512", "RSASSA-PSS", "RSA"),
    RSA_V1_5_SHA256("rsa-v1_5-sha256", "SHA256withRSA", "RSA");

    private final String label;
    private final String jca;
    private final String kind;

    MessageAlgorithm(String label, String jca, String kind) {
        this.label = label;
        this.jca = jca;
        this.kind = kind;
    }

    /** Its registered name. */
    public String label() {
        return label;
    }

    /** Whether a secret is a key for it. */
    boolean accepts(Secret secret) {
        return this == HMAC_SHA256 || key(secret).isPresent();
    }

    /** Whether the signature over the base is this secret's. */
    boolean verify(Secret secret, byte[] base, byte[] claimed) {
        if (this == HMAC_SHA256) {
            return Hmac.equal(Hmac.compute("HmacSHA256", shared(secret), base), claimed);
        }
        try {
            Signature signature = Signature.getInstance(jca);
            if (this == RSA_PSS_SHA512) {
                signature.setParameter(new PSSParameterSpec("SHA-512", "MGF1", MGF1ParameterSpec.SHA512, 64, 1));
            }
            signature.initVerify(key(secret).orElseThrow());
            signature.update(base);
            return signature.verify(claimed);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    private Optional<PublicKey> key(Secret secret) {
        return PublicKeys.read(secret.text(), kind);
    }

    private static byte[] shared(Secret secret) {
        boolean marked = secret.text().strip().startsWith(StandardSecret.PREFIX);
        return marked ? StandardSecret.key(secret).orElseGet(secret::bytes) : secret.bytes();
    }
}
