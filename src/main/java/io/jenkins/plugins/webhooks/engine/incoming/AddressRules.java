package io.jenkins.plugins.webhooks.engine.incoming;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import inet.ipaddr.IPAddress;
import io.jenkins.plugins.webhooks.engine.incoming.address.ClientAddress;
import io.jenkins.plugins.webhooks.engine.security.AddressRanges;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Which addresses may call an incoming webhook.
 *
 * @param allow if this and {@code published} are empty, every address may
 * @param deny stronger than both
 * @param published what the provider says its addresses are, as known at this moment; null if that does not count
 */
record AddressRules(
        AddressRanges allow,
        AddressRanges deny,
        @CheckForNull Supplier<AddressRanges> published) {

    /**
     * Why an address may call.
     *
     * @param detail for the trace
     * @param shared whether the address is the provider's own, behind which all of its customers are
     */
    record Leave(String detail, boolean shared) {}

    /** Whether there is anything to check. */
    boolean isEmpty() {
        return deny.isEmpty() && isOpen();
    }

    private boolean isOpen() {
        return allow.isEmpty() && published == null;
    }

    /**
     * Checks.
     *
     * @throws RejectedException with 403
     */
    Leave check(ClientAddress client) throws RejectedException {
        IPAddress address = client.address();
        if (address == null) {
            throw refused("the client's address is unknown, so no list can allow it");
        }
        Optional<String> denied = deny.match(address);
        if (denied.isPresent()) {
            throw refused(client.text() + " is in " + denied.get() + " of deny");
        }
        if (isOpen()) {
            return new Leave(client.text() + " is not in deny", false);
        }
        Optional<String> known =
                published == null ? Optional.empty() : published.get().match(address);
        if (known.isPresent()) {
            return new Leave(client.text() + " is in " + known.get() + ", which the provider publishes", true);
        }
        return allow.match(address)
                .map(range -> new Leave(client.text() + " is in " + range + " of allow", false))
                .orElseThrow(() -> refused(client.text() + " is not in allow"
                        + (published == null ? "" : " nor in what the provider publishes")));
    }

    private static RejectedException refused(String detail) {
        return new RejectedException(Rejection.of(403, "not allowed", "address", detail));
    }
}
