package io.jenkins.plugins.webhooks.engine.security;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.net.InetAddress;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Decides which addresses may be reached: the public internet, and beyond it what an administrator allows. Everything
 * that the IANA registries keep for special purposes is refused as a whole, because lists of known tricks end up one
 * trick short.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IPv4 special-purpose addresses</a>
 * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry">IPv6 special-purpose addresses</a>
 */
public final class EgressGuard {
    private static final List<IPAddress> SPECIAL_V4 = ranges(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");
    private static final IPAddress GLOBAL_V6 = range("2000::/3");
    /** Protocol assignments with Teredo, documentation, 6to4: within the global range, yet not plain addresses. */
    private static final List<IPAddress> SPECIAL_V6 = ranges("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");
    /** RFC 6052: behind DNS64 every IPv4 target looks like this and is judged by the address inside. */
    private static final IPAddress NAT64 = range("64:ff9b::/96");

    private final Set<String> hosts = new HashSet<>();
    private final Set<IPAddress> ranges = new LinkedHashSet<>();

    /**
     * Takes the exceptions.
     *
     * @throws IllegalArgumentException if one is neither an address, a CIDR range nor a host name
     */
    public EgressGuard(EgressSettings settings) {
        for (String each : settings.allow()) {
            allow(each.trim());
        }
    }

    private void allow(String text) {
        IPAddressString address = new IPAddressString(text);
        if (!text.isEmpty() && address.isIPAddress() && !text.contains("*")) {
            ranges.add(address.getAddress().toPrefixBlock());
        } else if (text.matches("[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?") && !text.matches("[0-9.]+")) {
            hosts.add(text.toLowerCase(Locale.ROOT));
        } else {
            throw new IllegalArgumentException(
                    "'" + text + "' in egress.allow is neither an address, a range such as 10.0.0.0/8 nor a host name");
        }
    }

    /** Whether a name is allowed wherever it leads. */
    boolean permits(String host) {
        return hosts.contains(host.toLowerCase(Locale.ROOT));
    }

    /**
     * Whether an address may be reached.
     *
     * @param host the name it was asked for by, or its own text
     */
    public boolean permits(String host, InetAddress address) {
        IPAddress target = new IPAddressString(address.getHostAddress().replaceFirst("%.*", "")).getAddress();
        return permits(host) || ranges.stream().anyMatch(range -> range.contains(target)) || isPublic(target);
    }

    private static boolean isPublic(IPAddress target) {
        if (target.isIPv4()) {
            return SPECIAL_V4.stream().noneMatch(range -> range.contains(target));
        }
        if (NAT64.contains(target)) {
            return isPublic(target.toIPv6().getEmbeddedIPv4Address());
        }
        return GLOBAL_V6.contains(target) && SPECIAL_V6.stream().noneMatch(range -> range.contains(target));
    }

    private static List<IPAddress> ranges(String... texts) {
        return java.util.Arrays.stream(texts).map(EgressGuard::range).toList();
    }

    private static IPAddress range(String text) {
        try {
            return new IPAddressString(text).toAddress();
        } catch (AddressStringException e) {
            throw new IllegalStateException(text, e);
        }
    }
}
