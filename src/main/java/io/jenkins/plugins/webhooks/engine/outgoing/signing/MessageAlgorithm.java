package io.jenkins.plugins.webhooks.engine.outgoing.signing;

import io.jenkins.plugins.webhooks.engine.security.Hmac;
import io.jenkins.plugins.webhooks.engine.security.PrivateKeys;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;
import io.jenkins.plugins.webhooks.engine.security.StandardSecret;
import java.security.PrivateKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;

/** The algorithms that RFC 9421, section 3.3, registers, by their names there. */
public enum MessageAlgorithm {
    /** By a shared secret; {@code whsec_} and Base64 for one that is no text. */
    HMAC_SHA256("hmac-sha256", "", ""),
    ED25519("ed25519", "Ed25519", "Ed25519"),
    ECDSA_P256_SHA256("ecdsa-p256-sha256", "SHA256withECDSAinP1363Format", "EC"),
    RSA_PSS_SHA512("rsa-pss-sha512", "RSASSA-PSS", "RSA"),
    RSA_V1_5_SHA256("rsa-v1_5-sha256", "SHA256withRSA", "RSA");

    private static final PSSParameterSpec PSS =
            new PSSParameterSpec("SHA-512", "MGF1", MGF1ParameterSpec.SHA512, 64, 1);

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

    byte[] sign(Secret secret, byte[] base) {
        if (this == HMAC_SHA256) {
            return Hmac.compute("HmacSHA256", shared(secret), base);
        }
        PrivateKey key = PrivateKeys.read(secret.text(), kind)
                .orElseThrow(() -> new SecretUnavailableException(
                        secret + " can't sign with " + label + ": it must be a private key in PEM"));
        return KeySignature.of(jca, this == RSA_PSS_SHA512 ? PSS : null, key, base);
    }

    private static byte[] shared(Secret secret) {
        boolean marked = secret.text().strip().startsWith(StandardSecret.PREFIX);
        return marked ? StandardSecret.key(secret).orElseGet(secret::bytes) : secret.bytes();
    }
}
