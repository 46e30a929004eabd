package io.jenkins.plugins.webhooks.engine.security;

import okhttp3.OkHttpClient;

/** Makes an HTTP client whose every connection passes the egress guard. */
public final class GuardedHttp {
    private GuardedHttp() {}

    /**
     * A client that shares the base's settings, follows no redirect (a target could send us anywhere by one) and
     * repeats nothing by itself (each attempt is ours to count).
     */
    public static OkHttpClient client(OkHttpClient base, EgressGuard guard) {
        return base.newBuilder()
                .dns(new GuardedDns(base.dns(), guard))
                .socketFactory(new GuardedSockets(guard))
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .build();
    }
}
