package io.jenkins.plugins.webhooks.engine.outgoing.transport;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.time.Instant;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** The way to one target. */
@FunctionalInterface
public interface Transport {
    /**
     * The client for an attempt.
     *
     * @throws io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException if the certificate that proves us
     *     can't be had: nothing is sent without it
     */
    OkHttpClient client(Instant now);

    /**
     * The client for an attempt at another address than the target's configured one.
     *
     * @param address where to, because it is itself a secret; or null for the configured one
     * @throws IllegalArgumentException if there are settings for TLS, but the address is reached without
     */
    default OkHttpClient client(Instant now, @CheckForNull HttpUrl address) {
        return client(now);
    }

    /**
     * Makes it.
     *
     * @param http guarded, with this target's timeouts
     * @throws IllegalArgumentException if there are settings for TLS, but the target is reached without
     */
    static Transport of(OkHttpClient http, HttpUrl target, TlsSettings tls) {
        if (tls.isNone()) {
            return now -> http;
        }
        requireTls(target);
        return new TlsTransport(http, target.host(), tls);
    }

    /**
     * Checks that TLS is spoken with a target.
     *
     * @throws IllegalArgumentException if it is not
     */
    static void requireTls(HttpUrl target) {
        if (!target.isHttps()) {
            throw new IllegalArgumentException("tls: there is none with an http URL: use https");
        }
    }
}
