package io.jenkins.plugins.webhooks.config;

import hudson.model.Item;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import java.util.List;

/** The outgoing webhooks of one folder or job. */
public interface WebhooksOfItem {
    Item item();

    /** Whether the item still has exactly these; it was configured anew otherwise. */
    boolean isCurrent();

    /** Their names in lists, metrics and URLs if the item had this full name, always in the same order. */
    List<String> names(String fullName);

    /** Those that can be used; for the others the log has a reason. */
    List<OutgoingWebhook> allowedBy(ScopedTargets targets);
}
