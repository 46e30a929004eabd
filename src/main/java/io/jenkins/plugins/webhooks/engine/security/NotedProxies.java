package io.jenkins.plugins.webhooks.engine.security;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;

/** Asks somebody else which proxy is to be taken, and remembers where it is. */
final class NotedProxies extends ProxySelector {
    private final ProxySelector selector;
    private final ProxyAddresses addresses;

    /**
     * Makes it.
     *
     * @param fixed the only proxy, or null to ask the selector
     */
    NotedProxies(@CheckForNull Proxy fixed, ProxySelector selector, ProxyAddresses addresses) {
        this.selector = fixed == null ? selector : new Fixed(fixed);
        this.addresses = addresses;
    }

    @Override
    public List<Proxy> select(URI uri) {
        List<Proxy> proxies = selector.select(uri);
        if (proxies == null || proxies.isEmpty()) {
            return List.of(Proxy.NO_PROXY);
        }
        proxies.forEach(addresses::note);
        return proxies;
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException e) {
        selector.connectFailed(uri, address, e);
    }

    /** One for all. */
    private static final class Fixed extends ProxySelector {
        private final Proxy proxy;

        Fixed(Proxy proxy) {
            this.proxy = proxy;
        }

        @Override
        public List<Proxy> select(URI uri) {
            return List.of(proxy);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException e) {
            // Whoever sent the request says so.
        }
    }
}
