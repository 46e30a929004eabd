package io.jenkins.plugins.webhooks.engine.incoming.signature;

import io.jenkins.plugins.webhooks.engine.security.PublicKeys;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Locale;
import java.util.Optional;
import okhttp3.HttpUrl;

/** Signatures by a private key that are checked by the public one. */
public enum KeyAlgorithm {
    /** PKCS#1 v1.5. */
    RSA_SHA256("SHA256withRSA", "RSA"),
    /** PKCS#1 v1.5 over a broken hash; only for Travis CI, whose signatures nobody else makes. */
    RSA_SHA1("SHA1withRSA", "RSA"),
    /** RFC 8032. */
    ED25519("Ed25519", "Ed25519");

    private final String jca;
    private final String kind;

    KeyAlgorithm(String jca, String kind) {
        this.jca = jca;
        this.kind = kind;
    }

    /** The name people write: {@code rsa-sha256}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A document that is the key, as people paste it. */
    public Publication publishedAt(HttpUrl url) {
        return new Publication(url, text -> key(text).map(key -> text));
    }

    /** What a fitting key looks like, in words. */
    String keyWords() {
        return this == ED25519
                ? "an Ed25519 public key (PEM, whpk_, Base64 or hexadecimal)"
                : "an RSA public key in PEM";
    }

    /** The key in a text, if it is one for this algorithm. */
    Optional<PublicKey> key(String text) {
        return PublicKeys.read(text, kind);
    }

    /** Whether the signature is this key's over the parts one after the other; malformed ones are not. */
    boolean verify(PublicKey key, byte[] claimed, byte[]... parts) {
        try {
            Signature signature = Signature.getInstance(jca);
            signature.initVerify(key);
            for (byte[] part : parts) {
                signature.update(part);
            }
            return signature.verify(claimed);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }
}
