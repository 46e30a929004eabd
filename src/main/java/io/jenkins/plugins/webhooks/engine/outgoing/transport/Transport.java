package io.jenkins.plugins.webhooks.engine.outgoing.transport;

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
     * Makes it.
     *
     * @param http guarded, with this target's timeouts
     * @throws IllegalArgumentException if there are settings for TLS, but the target is reached without
     */
    static Transport of(OkHttpClient http, HttpUrl target, TlsSettings tls) {
        if (tls.isNone()) {
            return now -> http;
        }
        if (!target.isHttps()) {
            throw new IllegalArgumentException("tls: there is none with an http URL: use https");
        }
        return new TlsTransport(http, target.host(), tls);
    }
}
