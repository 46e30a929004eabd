package io.jenkins.plugins.webhooks.engine.incoming.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.security.Hash;
import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;

/**
 * What a proxy says about its client's certificate.
 *
 * @param subject the distinguished name, or null if only a fingerprint was sent
 * @param fingerprint SHA-256 of the certificate; empty if only a name was sent
 * @param certificate null if only its name or fingerprint was sent
 */
record SentCertificate(
        @CheckForNull X500Principal subject,
        byte[] fingerprint,
        @CheckForNull X509Certificate certificate) {
    private static final String PEM_BEGIN = "-----BEGIN CERTIFICATE-----";
    private static final String PEM_END = "-----END CERTIFICATE-----";
    private static final int FINGERPRINT_BYTES = 32;

    /**
     * Reads a header: the certificate as RFC 9440 writes it ({@code :Base64:}) or as PEM, percent-encoded as nginx does;
     * a SHA-256 fingerprint in hexadecimal; or a distinguished name (RFC 4514).
     */
    static Optional<SentCertificate> read(String value) {
        try {
            if (value.startsWith(":") && value.endsWith(":") && value.length() > 2) {
                return Optional.of(of(Base64.getDecoder().decode(value.substring(1, value.length() - 1))));
            }
            if (value.startsWith("-----BEGIN")) {
                return Optional.of(pem(value.indexOf('%') < 0 ? value : decoded(value)));
            }
            Optional<byte[]> fingerprint = fingerprint(value);
            return Optional.of(
                    fingerprint.isPresent()
                            ? new SentCertificate(null, fingerprint.get(), null)
                            : new SentCertificate(new X500Principal(value), new byte[0], null));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** The bytes of a SHA-256 fingerprint in hexadecimal, with or without colons. */
    static Optional<byte[]> fingerprint(String text) {
        String hex = text.strip().replace(":", "");
        boolean isOne = hex.length() == 2 * FINGERPRINT_BYTES && hex.chars().allMatch(HexFormat::isHexDigit);
        return isOne ? Optional.of(HexFormat.of().parseHex(hex)) : Optional.empty();
    }

    /** Whether the certificate counts at this time; a proxy that sends only its name has looked itself. */
    boolean isValidAt(Instant now) {
        return certificate == null
                || !now.isBefore(certificate.getNotBefore().toInstant())
                        && !now.isAfter(certificate.getNotAfter().toInstant());
    }

    private static SentCertificate pem(String text) throws GeneralSecurityException {
        int begin = text.indexOf(PEM_BEGIN);
        int end = text.indexOf(PEM_END);
        if (begin != 0 || end < 0) {
            throw new IllegalArgumentException("no certificate");
        }
        return of(Base64.getMimeDecoder()
                .decode(text.substring(PEM_BEGIN.length(), end).getBytes(US_ASCII)));
    }

    /** A plus is part of Base64 here, not a blank. */
    private static String decoded(String value) {
        return URLDecoder.decode(value.replace("+", "%2B"), UTF_8);
    }

    private static SentCertificate of(byte[] der) throws GeneralSecurityException {
        X509Certificate certificate = (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        byte[] fingerprint = Hash.sha256(certificate.getEncoded());
        return new SentCertificate(certificate.getSubjectX500Principal(), fingerprint, certificate);
    }
}
