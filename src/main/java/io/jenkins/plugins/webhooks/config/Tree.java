package io.jenkins.plugins.webhooks.config;

import io.jenkins.plugins.webhooks.engine.Configuration;
import io.jenkins.plugins.webhooks.engine.security.AddressRanges;
import java.util.List;

/**
 * Everything an administrator describes, as it is kept.
 *
 * @param incoming webhooks
 * @param outgoing webhooks
 * @param egress what outgoing requests may reach
 * @param proxies addresses and CIDR ranges that are believed when they say for whom they call
 * @param commands names of the system commands that webhooks may do
 */
record Tree(
        List<IncomingWebhookConfig> incoming,
        List<OutgoingWebhookConfig> outgoing,
        EgressConfig egress,
        List<String> proxies,
        List<String> commands) {

    Tree withIncoming(List<IncomingWebhookConfig> value) {
        return new Tree(value, outgoing, egress, proxies, commands);
    }

    Tree withOutgoing(List<OutgoingWebhookConfig> value) {
        return new Tree(incoming, value, egress, proxies, commands);
    }

    Tree withEgress(EgressConfig value) {
        return new Tree(incoming, outgoing, value, proxies, commands);
    }

    Tree withProxies(List<String> value) {
        return new Tree(incoming, outgoing, egress, value, commands);
    }

    Tree withCommands(List<String> value) {
        return new Tree(incoming, outgoing, egress, proxies, value);
    }

    /**
     * The engine's form.
     *
     * @throws IllegalArgumentException if it can't be used; the message names what
     */
    Configuration toEngine() {
        commands.forEach(SystemCommandName::parse);
        Admission.requireAll("proxies", proxies, AddressRanges::parse);
        return new Configuration(
                incoming.stream().map(IncomingWebhookConfig::toEngine).toList(),
                outgoing.stream().map(OutgoingWebhookConfig::toEngine).toList(),
                egress.toEngine(),
                proxies);
    }
}
