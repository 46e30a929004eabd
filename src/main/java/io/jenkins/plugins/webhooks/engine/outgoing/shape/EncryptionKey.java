package io.jenkins.plugins.webhooks.engine.outgoing.shape;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEEncrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.jwk.JWK;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.EncryptionSettings.Algorithm;
import io.jenkins.plugins.webhooks.engine.security.PublicKeys;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/**
 * A key as people paste it: PEM, JSON Web Key (RFC 7517), or for a shared one Base64 or hexadecimal.
 *
 * @param id that the key itself names, or null
 */
record EncryptionKey(JWEEncrypter encrypter, @CheckForNull String id) {
    private static final int SHARED_BYTES = 32;
    /** Shorter RSA keys can be broken; NIST SP 800-131A. */
    private static final int LEAST_RSA_BITS = 2048;

    private static final Map<Algorithm, String> KINDS = Map.of(
            Algorithm.DIR, "a key of 32 bytes in Base64, in hexadecimal or as a JWK 'oct'",
            Algorithm.RSA_OAEP_256, "a public RSA key of at least 2048 bits as PEM or JWK",
            Algorithm.ECDH_ES, "a public key on P-256, P-384 or P-521 as PEM or JWK");

    /**
     * Reads a key.
     *
     * @throws IllegalArgumentException if it is none for the algorithm; the message does not repeat it
     */
    static EncryptionKey read(Algorithm algorithm, String text) {
        try {
            if (text.strip().startsWith("{")) {
                JWK key = JWK.parse(text);
                return new EncryptionKey(of(algorithm, key), key.getKeyID());
            }
            return new EncryptionKey(plain(algorithm, text.strip()), null);
        } catch (ParseException | JOSEException | IllegalArgumentException | ClassCastException notOne) {
            // The library's messages may quote the key.
            throw new IllegalArgumentException(
                    "encryption with '" + algorithm.label() + "' needs " + KINDS.get(algorithm));
        }
    }

    private static JWEEncrypter of(Algorithm algorithm, JWK key) throws JOSEException {
        return switch (algorithm) {
            case DIR -> shared(key.toOctetSequenceKey().toByteArray());
            case RSA_OAEP_256 -> rsa(key.toRSAKey().toRSAPublicKey());
            case ECDH_ES -> new ECDHEncrypter(key.toECKey().toECPublicKey());
        };
    }

    private static JWEEncrypter plain(Algorithm algorithm, String text) throws JOSEException {
        return switch (algorithm) {
            case DIR -> shared(decoded(text));
            case RSA_OAEP_256 -> rsa((RSAPublicKey) publicKey(text, "RSA"));
            case ECDH_ES -> new ECDHEncrypter((ECPublicKey) publicKey(text, "EC"));
        };
    }

    private static PublicKey publicKey(String text, String kind) {
        return PublicKeys.read(text, kind).orElseThrow(() -> new IllegalArgumentException("no " + kind + " key"));
    }

    private static JWEEncrypter rsa(RSAPublicKey key) {
        if (key.getModulus().bitLength() < LEAST_RSA_BITS) {
            throw new IllegalArgumentException("too short");
        }
        return new RSAEncrypter(key);
    }

    private static JWEEncrypter shared(byte[] key) throws JOSEException {
        if (key.length != SHARED_BYTES) {
            throw new IllegalArgumentException("of another length");
        }
        return new DirectEncrypter(key);
    }

    private static byte[] decoded(String text) {
        if (text.length() == 2 * SHARED_BYTES) {
            return HexFormat.of().parseHex(text);
        }
        return Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
    }
}
