package io.jenkins.plugins.webhooks.engine.security;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads public keys as people paste them. Total: what is none is absent. */
public final class PublicKeys {
    /** Stands before the Base64 text of an Ed25519 key of Standard Webhooks. */
    public static final String STANDARD_PREFIX = "whpk_";

    /** Shorter RSA keys can be broken; NIST SP 800-131A. */
    private static final int LEAST_RSA_BITS = 2048;

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN ([A-Z ]{1,30})-----([A-Za-z0-9+/=\\s]{1,20000})-----END \\1-----");
    /** What stands before the 32 bytes of an Ed25519 key in its X.509 form, RFC 8410. */
    private static final String ED25519_HEAD = "302a300506032b6570032100";
    /** Algorithm identifier of RSA in the X.509 form, RFC 8017 appendix A. */
    private static final String RSA_IDENTIFIER = "300d06092a864886f70d0101010500";

    private PublicKeys() {}

    /**
     * The key in a text.
     *
     * @param text PEM ({@code PUBLIC KEY}, {@code RSA PUBLIC KEY}, {@code CERTIFICATE}); for Ed25519 also
     *     {@code whpk_<Base64>}, Base64 or hexadecimal of its 32 bytes
     * @param kind {@code RSA}, {@code EC} or {@code Ed25519}
     */
    public static Optional<PublicKey> read(String text, String kind) {
        try {
            Matcher pem = PEM.matcher(text);
            PublicKey key = pem.find()
                    ? pem(pem.group(1), Base64.getMimeDecoder().decode(pem.group(2)), kind)
                    : raw(text.strip(), kind);
            return key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() < LEAST_RSA_BITS
                    ? Optional.empty()
                    : Optional.of(key);
        } catch (GeneralSecurityException | IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static PublicKey pem(String label, byte[] der, String kind) throws GeneralSecurityException {
        if (label.equals("CERTIFICATE")) {
            byte[] key = CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(der))
                    .getPublicKey()
                    .getEncoded();
            return x509(key, kind);
        }
        return x509(label.equals("RSA PUBLIC KEY") ? wrapped(der) : der, kind);
    }

    private static PublicKey raw(String text, String kind) throws GeneralSecurityException {
        if (!kind.equals("Ed25519")) {
            throw new IllegalArgumentException("such a key needs PEM");
        }
        byte[] key;
        if (text.startsWith(STANDARD_PREFIX)) {
            key = Base64.getDecoder().decode(text.substring(STANDARD_PREFIX.length()));
        } else {
            key = text.length() == 64
                    ? HexFormat.of().parseHex(text)
                    : Base64.getDecoder().decode(text);
        }
        if (key.length != 32) {
            throw new IllegalArgumentException("an Ed25519 key has 32 bytes");
        }
        return x509(Der.joined(HexFormat.of().parseHex(ED25519_HEAD), key), kind);
    }

    private static PublicKey x509(byte[] der, String kind) throws GeneralSecurityException {
        return KeyFactory.getInstance(kind).generatePublic(new X509EncodedKeySpec(der));
    }

    /** The older form of RSA keys, which Java does not read, inside the newer one. */
    private static byte[] wrapped(byte[] pkcs1) {
        byte[] bits = Der.element(0x03, Der.joined(new byte[1], pkcs1));
        return Der.element(0x30, Der.joined(HexFormat.of().parseHex(RSA_IDENTIFIER), bits));
    }
}
