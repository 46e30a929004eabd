package io.jenkins.plugins.webhooks.engine;

import io.jenkins.plugins.webhooks.engine.incoming.ForwardSettings;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.Compression;
import java.util.List;
import java.util.TreeMap;

/** Whether every request that is to go on as it came has a target, and one that leaves it as it is. */
final class ForwardTargets {
    private ForwardTargets() {}

    /**
     * Checks them.
     *
     * @throws IllegalArgumentException if one is missing or would change what it is given; the message names it
     */
    static void require(List<IncomingWebhook> incoming, List<OutgoingWebhook> outgoing) {
        TreeMap<String, OutgoingWebhook> known = new TreeMap<>();
        outgoing.forEach(webhook -> known.put(webhook.name(), webhook));
        for (IncomingWebhook webhook : incoming) {
            webhook.actions().stream()
                    .flatMap(action -> action.forwarding().stream())
                    .map(ForwardSettings::to)
                    .forEach(to -> require(webhook.name(), to, known));
        }
    }

    private static void require(String from, String to, TreeMap<String, OutgoingWebhook> known) {
        String place = "incoming webhook '" + from + "', forward.to: ";
        OutgoingWebhook target = known.get(to);
        if (target == null) {
            throw new IllegalArgumentException(
                    place + "there is no outgoing webhook '" + to + "'; known are " + known.keySet());
        }
        boolean changed = target.body().encryption() != null
                || target.body().compression() != Compression.NONE
                || target.policy().batch().size() > 1;
        if (changed) {
            throw new IllegalArgumentException(
                    place + "'" + to + "' encrypts, compresses or batches what it sends, but a request"
                            + " goes on as it came: name an outgoing webhook that does nothing of this");
        }
    }
}
