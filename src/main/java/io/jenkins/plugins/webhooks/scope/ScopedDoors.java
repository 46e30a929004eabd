package io.jenkins.plugins.webhooks.scope;

import hudson.model.Item;
import io.jenkins.plugins.webhooks.config.WebhooksOfItem;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The incoming webhooks that a folder is configured with.
 *
 * @param current whether the folder still has exactly these
 */
record ScopedDoors(Item item, List<ScopedDoor> webhooks, BooleanSupplier current) implements WebhooksOfItem {
    private static final Logger LOG = LoggerFactory.getLogger(ScopedDoors.class);

    @Override
    public boolean isCurrent() {
        return current.getAsBoolean();
    }

    @Override
    public List<IncomingWebhook> incoming() {
        return webhooks.stream().flatMap(this::usable).toList();
    }

    /** One that can't be used must not take those of other folders with it. */
    private Stream<IncomingWebhook> usable(ScopedDoor webhook) {
        try {
            return Stream.of(webhook.toEngine(item));
        } catch (IllegalArgumentException e) {
            LOG.warn(
                    "Incoming webhook '{}' of '{}' is not in force: {}",
                    webhook.getName(),
                    item.getFullName(),
                    e.getMessage());
            return Stream.empty();
        }
    }
}
