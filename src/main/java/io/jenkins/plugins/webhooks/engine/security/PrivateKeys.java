package io.jenkins.plugins.webhooks.engine.security;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads private keys as people paste them. Total: what is none is absent. */
public final class PrivateKeys {
    /** Stands before the Base64 text of an Ed25519 private key of Standard Webhooks. */
    public static final String STANDARD_PREFIX = "whsk_";

    /** Shorter RSA keys can be broken; NIST SP 800-131A. */
    private static final int LEAST_RSA_BITS = 2048;

    private static final int SEED_BYTES = 32;

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN ((?:RSA )?PRIVATE KEY)-----([A-Za-z0-9+/=\\s]{1,20000})-----END \\1-----");
    /** Version and algorithm identifier of RSA, as RFC 5208 has them before the key of RFC 8017. */
    private static final String RSA_HEAD = "020100300d06092a864886f70d0101010500";

    private PrivateKeys() {}

    /**
     * The key in a text.
     *
     * @param text PEM ({@code PRIVATE KEY}, {@code RSA PRIVATE KEY}), not encrypted; for Ed25519 also
     *     {@code whsk_<Base64>} of its 32 bytes, maybe with the 32 of the public key behind them
     * @param kind {@code RSA}, {@code EC} or {@code Ed25519}
     */
    public static Optional<PrivateKey> read(String text, String kind) {
        try {
            Matcher pem = PEM.matcher(text);
            PrivateKey key = pem.find()
                    ? pem(pem.group(1), Base64.getMimeDecoder().decode(pem.group(2)), kind)
                    : standard(text.strip(), kind);
            return key instanceof RSAPrivateKey rsa && rsa.getModulus().bitLength() < LEAST_RSA_BITS
                    ? Optional.empty()
                    : Optional.of(key);
        } catch (GeneralSecurityException | IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static PrivateKey pem(String label, byte[] der, String kind) throws GeneralSecurityException {
        byte[] pkcs8 = label.startsWith("RSA") ? wrapped(der) : der;
        return KeyFactory.getInstance(kind).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    }

    private static PrivateKey standard(String text, String kind) throws GeneralSecurityException {
        if (!kind.equals("Ed25519") || !text.startsWith(STANDARD_PREFIX)) {
            throw new IllegalArgumentException("such a key needs PEM");
        }
        byte[] key = Base64.getDecoder().decode(text.substring(STANDARD_PREFIX.length()));
        if (key.length != SEED_BYTES && key.length != 2 * SEED_BYTES) {
            throw new IllegalArgumentException("an Ed25519 private key has 32 bytes");
        }
        return KeyFactory.getInstance(kind)
                .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, Arrays.copyOf(key, SEED_BYTES)));
    }

    /** The older form of RSA keys, which Java does not read, inside the newer one. */
    private static byte[] wrapped(byte[] pkcs1) {
        return Der.element(0x30, Der.joined(HexFormat.of().parseHex(RSA_HEAD), Der.element(0x04, pkcs1)));
    }
}
