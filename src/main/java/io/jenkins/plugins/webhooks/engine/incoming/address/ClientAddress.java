package io.jenkins.plugins.webhooks.engine.incoming.address;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import inet.ipaddr.IPAddress;
import io.jenkins.plugins.webhooks.engine.security.AddressText;

/**
 * Where a request came from, as far as that can be believed.
 *
 * @param address null if a trusted proxy did not tell it in a form that can be read
 * @param text for receipts: the address, or in words that it is unknown
 * @param how for the trace: how it became known; null if it is simply the peer's
 */
public record ClientAddress(
        @CheckForNull IPAddress address,
        String text,
        @CheckForNull String how) {
    static ClientAddress peer(IPAddress address) {
        return new ClientAddress(address, address.toCanonicalString(), null);
    }

    static ClientAddress told(IPAddress address, String how) {
        return new ClientAddress(address, address.toCanonicalString(), how);
    }

    static ClientAddress unknown(String via, String how) {
        return new ClientAddress(null, "unknown via " + via, how);
    }

    /** What counts as one sender for limits and penalties. */
    public String sender() {
        return address == null ? text : AddressText.sender(address);
    }
}
