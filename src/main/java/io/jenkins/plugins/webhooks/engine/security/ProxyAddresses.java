package io.jenkins.plugins.webhooks.engine.security;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where the proxies are that an administrator has set. They may be reached though their addresses are private, by nobody
 * but the connections through them.
 */
final class ProxyAddresses {
    /** Nobody has more; a selector that makes them up shall not fill the memory. */
    private static final int MOST = 64;

    private final Set<Address> known = ConcurrentHashMap.newKeySet();

    /** A host's name or address, and a port. */
    private record Address(String host, int port) {}

    void note(Proxy proxy) {
        if (proxy.address() instanceof InetSocketAddress address) {
            if (known.size() >= MOST) {
                known.clear();
            }
            known.add(new Address(lower(address.getHostString()), address.getPort()));
            if (address.getAddress() != null) {
                known.add(new Address(address.getAddress().getHostAddress(), address.getPort()));
            }
        }
    }

    /** Its name leads there; sockets may be asked by address alone. */
    void resolved(String host, List<InetAddress> addresses) {
        for (Address each : List.copyOf(known)) {
            if (each.host().equals(lower(host))) {
                addresses.forEach(address -> known.add(new Address(address.getHostAddress(), each.port())));
            }
        }
    }

    boolean contains(String host, int port) {
        return known.contains(new Address(lower(host), port));
    }

    boolean hasHost(String host) {
        return known.stream().anyMatch(each -> each.host().equals(lower(host)));
    }

    private static String lower(String host) {
        return host.toLowerCase(Locale.ROOT);
    }
}
