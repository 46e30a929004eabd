package io.jenkins.plugins.webhooks.engine.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;

/** Resolves names and gives only addresses that may be reached; all or nothing, so that no order of answers matters. */
final class GuardedDns implements Dns {
    private final Dns dns;
    private final EgressGuard guard;
    private final ProxyAddresses proxies;

    GuardedDns(Dns dns, EgressGuard guard, ProxyAddresses proxies) {
        this.dns = dns;
        this.guard = guard;
        this.proxies = proxies;
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        List<InetAddress> addresses = dns.lookup(host);
        if (proxies.hasHost(host)) {
            // Whether it is the proxy's port too, the socket sees.
            proxies.resolved(host, addresses);
            return addresses;
        }
        for (InetAddress address : addresses) {
            if (!guard.permits(host, address)) {
                throw new EgressRefusedException(host);
            }
        }
        return addresses;
    }
}
