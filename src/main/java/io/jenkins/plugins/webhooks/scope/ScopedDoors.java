package io.jenkins.plugins.webhooks.scope;

import hudson.model.Item;
import io.jenkins.plugins.webhooks.config.WebhooksOfItem;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The incoming webhooks that a folder is configured with.
 *
 * @param current whether the folder still has exactly these
 */
record ScopedDoors(Item item, List<ScopedDoor> webhooks, BooleanSupplier current) implements WebhooksOfItem {
    @Override
    public boolean isCurrent() {
        return current.getAsBoolean();
    }

    @Override
    public List<IncomingWebhook> incoming() {
        return webhooks.stream()
                .flatMap(each -> Usable.of("Incoming webhook", each.getName(), item, () -> each.toEngine(item)))
                .toList();
    }
}
