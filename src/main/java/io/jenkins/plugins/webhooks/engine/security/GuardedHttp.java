package io.jenkins.plugins.webhooks.engine.security;

import okhttp3.OkHttpClient;

/** Makes an HTTP client whose every connection passes the egress guard. */
public final class GuardedHttp {
    private GuardedHttp() {}

    /**
     * A client that shares the base's settings, follows no redirect (a target could send us anywhere by one) and
     * repeats nothing by itself (each attempt is ours to count). The base's proxies are taken; what is behind them is
     * checked before they hear of it.
     */
    public static OkHttpClient client(OkHttpClient base, EgressGuard guard) {
        ProxyAddresses addresses = new ProxyAddresses();
        NotedProxies proxies = new NotedProxies(base.proxy(), base.proxySelector(), addresses);
        return base.newBuilder()
                .proxy(null)
                .proxySelector(proxies)
                .addInterceptor(new ProxiedTargets(guard, base.dns(), proxies, addresses))
                .dns(new GuardedDns(base.dns(), guard, addresses))
                .socketFactory(new GuardedSockets(guard, addresses))
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .build();
    }
}
