package io.jenkins.plugins.webhooks.engine.outgoing.transport;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Certificate authorities that a target's certificate may come from, beside those that the platform trusts.
 *
 * @param certificates theirs
 */
public record Authorities(List<X509Certificate> certificates) {
    /** Those of the platform alone. */
    public static final Authorities NONE = new Authorities(List.of());

    public Authorities {
        certificates = List.copyOf(certificates);
    }

    /**
     * Reads one or more certificates in PEM.
     *
     * @throws IllegalArgumentException if there is none, or one can't be read
     */
    public static Authorities parse(String pem) {
        List<X509Certificate> read = new ArrayList<>();
        try {
            CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem.strip().getBytes(US_ASCII)))
                    .forEach(each -> read.add((X509Certificate) each));
        } catch (CertificateException e) {
            throw unreadable(e);
        }
        if (read.isEmpty()) {
            throw unreadable(null);
        }
        return new Authorities(read);
    }

    private static IllegalArgumentException unreadable(Exception cause) {
        return new IllegalArgumentException(
                "authorities must be certificates in PEM, which begin with -----BEGIN CERTIFICATE-----", cause);
    }

    /** Trusts them and whom another trusts. */
    X509TrustManager beside(X509TrustManager platform) {
        if (certificates.isEmpty()) {
            return platform;
        }
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            List<X509Certificate> all = Stream.concat(Stream.of(platform.getAcceptedIssuers()), certificates.stream())
                    .toList();
            for (int i = 0; i < all.size(); i++) {
                store.setCertificateEntry("authority-" + i, all.get(i));
            }
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509TrustManager found) {
                    return found;
                }
            }
            throw new IllegalStateException("this platform can't check certificates");
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("this platform can't check certificates", e);
        }
    }
}
