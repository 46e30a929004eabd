package io.jenkins.plugins.webhooks.engine.security;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.ipv6.IPv6Address;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads addresses in their plain forms alone. Octal and hexadecimal parts, missing parts, zones, wildcards and ranges
 * are read differently by different programs, so here they are none.
 */
public final class AddressText {
    /** Of an IPv6 customer's network; one person may have all of its addresses (RFC 6177). */
    private static final int NETWORK_BITS = 64;

    private static final int MOST_CHARACTERS = 45;
    private static final String V4 = "(?:(?:0|[1-9][0-9]{0,2})\\.){3}(?:0|[1-9][0-9]{0,2})";
    private static final Pattern FORM = Pattern.compile(V4 + "|[0-9A-Fa-f:]*:(?:[0-9A-Fa-f]{0,4}|" + V4 + ")");

    private AddressText() {}

    /** The address; one of IPv4 written as IPv6 (RFC 4291, section 2.5.5.2) becomes what it stands for. */
    public static Optional<IPAddress> parse(String text) {
        if (text.length() > MOST_CHARACTERS || !FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(new IPAddressString(text).getAddress()).map(AddressText::plain);
    }

    private static IPAddress plain(IPAddress address) {
        if (address.isIPv4()) {
            return address;
        }
        IPv6Address v6 = address.toIPv6();
        return v6.isIPv4Mapped() ? v6.getEmbeddedIPv4Address() : v6;
    }

    /** What counts as one sender: an IPv4 address, or the /64 network of an IPv6 address. */
    public static String sender(IPAddress address) {
        return address.isIPv4()
                ? address.toCanonicalString()
                : address.toPrefixBlock(NETWORK_BITS).toCanonicalString();
    }
}
