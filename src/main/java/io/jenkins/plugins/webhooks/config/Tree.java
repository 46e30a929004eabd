package io.jenkins.plugins.webhooks.config;

import io.jenkins.plugins.webhooks.engine.Configuration;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.security.AddressRanges;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything an administrator describes, as it is kept.
 *
 * @param incoming webhooks
 * @param outgoing webhooks
 * @param egress what outgoing requests may reach
 * @param proxies addresses and CIDR ranges that are believed when they say for whom they call
 * @param commands names of the system commands that webhooks may do
 * @param targets URLs below which outgoing webhooks of folders and jobs may send
 * @param folders whether folders may have incoming webhooks
 * @param alerts rules over events
 * @param schedules events that the clock raises
 */
record Tree(
        List<IncomingWebhookConfig> incoming,
        List<OutgoingWebhookConfig> outgoing,
        EgressConfig egress,
        List<String> proxies,
        List<String> commands,
        List<String> targets,
        boolean folders,
        List<AlertConfig> alerts,
        List<ScheduledEventConfig> schedules) {

    Tree withIncoming(List<IncomingWebhookConfig> value) {
        return new Tree(value, outgoing, egress, proxies, commands, targets, folders, alerts, schedules);
    }

    Tree withOutgoing(List<OutgoingWebhookConfig> value) {
        return new Tree(incoming, value, egress, proxies, commands, targets, folders, alerts, schedules);
    }

    Tree withEgress(EgressConfig value) {
        return new Tree(incoming, outgoing, value, proxies, commands, targets, folders, alerts, schedules);
    }

    Tree withProxies(List<String> value) {
        return new Tree(incoming, outgoing, egress, value, commands, targets, folders, alerts, schedules);
    }

    Tree withCommands(List<String> value) {
        return new Tree(incoming, outgoing, egress, proxies, value, targets, folders, alerts, schedules);
    }

    Tree withTargets(List<String> value) {
        return new Tree(incoming, outgoing, egress, proxies, commands, value, folders, alerts, schedules);
    }

    Tree withFolders(boolean value) {
        return new Tree(incoming, outgoing, egress, proxies, commands, targets, value, alerts, schedules);
    }

    Tree withAlerts(List<AlertConfig> value) {
        return new Tree(incoming, outgoing, egress, proxies, commands, targets, folders, value, schedules);
    }

    Tree withSchedules(List<ScheduledEventConfig> value) {
        return new Tree(incoming, outgoing, egress, proxies, commands, targets, folders, alerts, value);
    }

    /**
     * The engine's form, with the webhooks of folders and jobs.
     *
     * @throws IllegalArgumentException if it can't be used; the message names what
     */
    Configuration toEngine() {
        commands.forEach(SystemCommandName::parse);
        Admission.requireAll("proxies", proxies, AddressRanges::parse);
        Admission.requireAll("scopedTargets", targets, ScopedTargets::requireValid);
        List<OutgoingWebhook> everywhere =
                outgoing.stream().map(OutgoingWebhookConfig::toEngine).toList();
        List<IncomingWebhook> doors =
                incoming.stream().map(IncomingWebhookConfig::toEngine).toList();
        return new Configuration(
                Stream.concat(doors.stream(), folders ? ItemWebhooks.incomingBeside(doors).stream() : Stream.empty())
                        .toList(),
                Stream.concat(everywhere.stream(), ItemWebhooks.beside(everywhere, new ScopedTargets(targets)).stream())
                        .toList(),
                egress.toEngine(),
                proxies,
                Watches.alerts(alerts),
                Watches.schedules(schedules));
    }
}
