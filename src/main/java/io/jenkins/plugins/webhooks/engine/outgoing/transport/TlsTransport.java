package io.jenkins.plugins.webhooks.engine.outgoing.transport;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import okhttp3.CertificatePinner;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/**
 * TLS in a webhook's own way. Its connections are its own too, because the library shares none between clients whose TLS
 * differs; a new certificate therefore means new connections.
 */
final class TlsTransport implements Transport {
    private final OkHttpClient http;
    private final TlsSettings tls;
    private final X509TrustManager trust;

    @CheckForNull
    private volatile Made made;

    /** A client, and the certificate by which it proves us. */
    private record Made(@CheckForNull X509Certificate certificate, OkHttpClient client) {}

    TlsTransport(OkHttpClient http, String host, TlsSettings tls) {
        this.http = http.newBuilder().certificatePinner(pinner(host, tls)).build();
        this.tls = tls;
        X509TrustManager platform = http.x509TrustManager();
        if (platform == null) {
            throw new IllegalStateException("the client knows no TLS");
        }
        this.trust = tls.authorities().beside(platform);
    }

    private static CertificatePinner pinner(String host, TlsSettings tls) {
        return new CertificatePinner.Builder()
                .add(host, tls.pins().toArray(String[]::new))
                .build();
    }

    /** The library looks at pins by the host's name alone, and the configured one is only a stand-in here. */
    @Override
    public OkHttpClient client(Instant now, @CheckForNull HttpUrl address) {
        if (address == null) {
            return client(now);
        }
        Transport.requireTls(address);
        return client(now)
                .newBuilder()
                .certificatePinner(pinner(address.host(), tls))
                .build();
    }

    @Override
    public OkHttpClient client(Instant now) {
        ClientCertificate source = tls.certificate();
        Identity identity = source == null ? null : Identity.of(source, now);
        X509Certificate certificate = identity == null ? null : identity.certificate();
        Made last = made;
        if (last == null || !java.util.Objects.equals(last.certificate(), certificate)) {
            // Two threads may both do so; either result is right.
            last = new Made(certificate, made(identity == null ? null : identity.managers()));
            made = last;
        }
        return last.client();
    }

    private OkHttpClient made(@CheckForNull KeyManager[] keys) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys, new TrustManager[] {trust}, null);
            return http.newBuilder()
                    .sslSocketFactory(context.getSocketFactory(), trust)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this platform can't make TLS connections", e);
        }
    }
}
