package io.jenkins.plugins.webhooks.engine.security;

import inet.ipaddr.IPAddress;
import inet.ipaddr.ipv4.IPv4AddressTrie;
import inet.ipaddr.ipv6.IPv6AddressTrie;
import java.util.List;
import java.util.Optional;

/** A list of addresses and CIDR ranges (RFC 4632); asking it costs no more for a long list than for a short one. */
public final class AddressRanges {
    /** None. */
    public static final AddressRanges NONE = new AddressRanges();

    private final IPv4AddressTrie v4 = new IPv4AddressTrie();
    private final IPv6AddressTrie v6 = new IPv6AddressTrie();

    private AddressRanges() {}

    /**
     * Reads the entries.
     *
     * @throws IllegalArgumentException if one is neither an address nor a range; the message quotes it
     */
    public static AddressRanges of(List<String> entries) {
        AddressRanges ranges = new AddressRanges();
        for (String entry : entries) {
            ranges.add(parse(entry));
        }
        return ranges;
    }

    /**
     * Reads one entry; an address alone is a range of one.
     *
     * @throws IllegalArgumentException if it is neither an address nor a range; the message quotes it
     */
    public static IPAddress parse(String entry) {
        String[] parts = entry.trim().split("/", 2);
        IPAddress address = AddressText.parse(parts[0]).orElseThrow(() -> unreadable(entry));
        if (parts.length == 1) {
            return address;
        }
        int bits = bits(entry, parts[1]) - (parts[0].contains(":") && address.isIPv4() ? 96 : 0);
        if (bits < 0 || bits > address.getBitCount()) {
            throw unreadable(entry);
        }
        IPAddress range = address.toPrefixBlock(bits);
        // Whoever writes 10.1.2.3/8 means either 10.1.2.3 or 10.0.0.0/8, and the difference is a large one.
        if (!range.getLower().withoutPrefixLength().equals(address)) {
            throw new IllegalArgumentException("'" + entry + "' has an address inside its range: write "
                    + range.toCanonicalString() + " or " + address.toCanonicalString());
        }
        return range;
    }

    private static int bits(String entry, String text) {
        if (!text.matches("0|[1-9][0-9]{0,2}")) {
            throw unreadable(entry);
        }
        return Integer.parseInt(text);
    }

    private static IllegalArgumentException unreadable(String entry) {
        return new IllegalArgumentException(
                "'" + entry + "' is neither an address nor a range such as 192.0.2.0/24 or 2001:db8::/32");
    }

    private void add(IPAddress range) {
        if (range.isIPv4()) {
            v4.add(range.toIPv4());
        } else {
            v6.add(range.toIPv6());
        }
    }

    /** Whether nothing is in it. */
    public boolean isEmpty() {
        return v4.isEmpty() && v6.isEmpty();
    }

    /** Whether an address is in it. */
    public boolean contains(IPAddress address) {
        return match(address).isPresent();
    }

    /** The narrowest entry that an address is in, as text. */
    public Optional<String> match(IPAddress address) {
        IPAddress found =
                address.isIPv4() ? v4.longestPrefixMatch(address.toIPv4()) : v6.longestPrefixMatch(address.toIPv6());
        return Optional.ofNullable(found).map(IPAddress::toCanonicalString);
    }
}
