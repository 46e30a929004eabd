package io.jenkins.plugins.webhooks.engine;

import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.security.EgressSettings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything an administrator decides, whole and immutable; a change is a new one.
 *
 * @param incoming doors
 * @param outgoing targets
 * @param egress what outgoing requests may reach
 * @param proxies addresses and CIDR ranges that are believed when they say for whom they call
 */
public record Configuration(
        List<IncomingWebhook> incoming, List<OutgoingWebhook> outgoing, EgressSettings egress, List<String> proxies) {
    /** No webhooks. */
    public static final Configuration EMPTY = new Configuration(List.of(), List.of(), EgressSettings.PUBLIC_ONLY);

    public Configuration {
        incoming = List.copyOf(incoming);
        outgoing = List.copyOf(outgoing);
        proxies = List.copyOf(proxies);
        requireUnique("incoming", incoming.stream().map(IncomingWebhook::name).toList());
        requireUnique("outgoing", outgoing.stream().map(OutgoingWebhook::name).toList());
        ForwardTargets.require(incoming, outgoing);
    }

    /** Nobody is believed about addresses. */
    public Configuration(List<IncomingWebhook> incoming, List<OutgoingWebhook> outgoing, EgressSettings egress) {
        this(incoming, outgoing, egress, List.of());
    }

    private static void requireUnique(String kind, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException("two " + kind + " webhooks are named '" + name + "'");
            }
        }
    }
}
