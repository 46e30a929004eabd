package io.jenkins.plugins.webhooks.engine;

import io.jenkins.plugins.webhooks.engine.alert.AlertRule;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.schedule.ScheduledEvent;
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
 * @param alerts rules over events
 * @param schedules events that the clock raises
 */
public record Configuration(
        List<IncomingWebhook> incoming,
        List<OutgoingWebhook> outgoing,
        EgressSettings egress,
        List<String> proxies,
        List<AlertRule> alerts,
        List<ScheduledEvent> schedules) {
    /** No webhooks. */
    public static final Configuration EMPTY = new Configuration(List.of(), List.of(), EgressSettings.PUBLIC_ONLY);

    public Configuration {
        incoming = List.copyOf(incoming);
        outgoing = List.copyOf(outgoing);
        proxies = List.copyOf(proxies);
        alerts = List.copyOf(alerts);
        schedules = List.copyOf(schedules);
        requireUnique(
                "incoming webhooks",
                incoming.stream().map(IncomingWebhook::name).toList());
        requireUnique(
                "outgoing webhooks",
                outgoing.stream().map(OutgoingWebhook::name).toList());
        requireUnique("alerts", alerts.stream().map(AlertRule::name).toList());
        requireUnique("schedules", schedules.stream().map(ScheduledEvent::name).toList());
        ForwardTargets.require(incoming, outgoing);
    }

    /** Without alerts and schedules. */
    public Configuration(
            List<IncomingWebhook> incoming,
            List<OutgoingWebhook> outgoing,
            EgressSettings egress,
            List<String> proxies) {
        this(incoming, outgoing, egress, proxies, List.of(), List.of());
    }

    /** Nobody is believed about addresses. */
    public Configuration(List<IncomingWebhook> incoming, List<OutgoingWebhook> outgoing, EgressSettings egress) {
        this(incoming, outgoing, egress, List.of());
    }

    private static void requireUnique(String kind, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException("two " + kind + " are named '" + name + "'");
            }
        }
    }
}
