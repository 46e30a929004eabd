package io.jenkins.plugins.webhooks.engine.incoming.address;

import inet.ipaddr.IPAddress;
import io.jenkins.plugins.webhooks.engine.security.AddressText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One hop as proxies write it: an address, perhaps with a port.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7239#section-6">RFC 7239, section 6</a>
 */
final class Node {
    private static final Pattern BRACKETED = Pattern.compile("\\[([^\\]]*)\\](?::(?:[0-9]{1,5}|_[A-Za-z0-9._-]+))?");
    private static final Pattern V4_WITH_PORT = Pattern.compile("([0-9.]+):(?:[0-9]{1,5}|_[A-Za-z0-9._-]+)");

    private Node() {}

    /** The address; empty for {@code unknown}, for obfuscated identifiers and for whatever else is not an address. */
    static Optional<IPAddress> address(String node) {
        Matcher bracketed = BRACKETED.matcher(node);
        if (bracketed.matches()) {
            return bracketed.group(1).contains(":") ? AddressText.parse(bracketed.group(1)) : Optional.empty();
        }
        Matcher port = V4_WITH_PORT.matcher(node);
        return AddressText.parse(port.matches() ? port.group(1) : node);
    }

    /** The peer's address as servers tell it: IPv6 in brackets or not, with the zone of a link-local one. */
    static Optional<IPAddress> peer(String remote) {
        String bare =
                remote.startsWith("[") && remote.endsWith("]") ? remote.substring(1, remote.length() - 1) : remote;
        int zone = bare.indexOf('%');
        return AddressText.parse(zone < 0 ? bare : bare.substring(0, zone));
    }
}
