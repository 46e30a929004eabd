package io.jenkins.plugins.webhooks.config;

import hudson.model.Item;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import java.util.List;

/** The webhooks of one folder or job. */
public interface WebhooksOfItem {
    Item item();

    /** Whether the item still has exactly these; it was configured anew otherwise. */
    boolean isCurrent();

    /** The names of its outgoing ones if the item had this full name, always in the same order. */
    default List<String> names(String fullName) {
        return List.of();
    }

    /** Its outgoing ones that can be used; for the others the log has a reason. */
    default List<OutgoingWebhook> allowedBy(ScopedTargets targets) {
        return List.of();
    }

    /** Its incoming ones that can be used; for the others the log has a reason. */
    default List<IncomingWebhook> incoming() {
        return List.of();
    }
}
