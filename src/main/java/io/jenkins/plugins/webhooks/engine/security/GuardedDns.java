package io.jenkins.plugins.webhooks.engine.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;

/** Resolves names and gives only addresses that may be reached; all or nothing, so that no order of answers matters. */
final class GuardedDns implements Dns {
    private final Dns dns;
    private final EgressGuard guard;

    GuardedDns(Dns dns, EgressGuard guard) {
        this.dns = dns;
        this.guard = guard;
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        List<InetAddress> addresses = dns.lookup(host);
        for (InetAddress address : addresses) {
            if (!guard.permits(host, address)) {
                throw new EgressRefusedException(host);
            }
        }
        return addresses;
    }
}
