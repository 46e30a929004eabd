package io.jenkins.plugins.webhooks.scope;

import hudson.model.Item;
import io.jenkins.plugins.webhooks.config.ScopedTargets;
import io.jenkins.plugins.webhooks.config.WebhooksOfItem;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a folder or job is configured with.
 *
 * @param current whether the item still has exactly this
 */
record ScopedWebhooks(Item item, List<ScopedWebhook> webhooks, BooleanSupplier current) implements WebhooksOfItem {
    private static final Logger LOG = LoggerFactory.getLogger(ScopedWebhooks.class);

    @Override
    public boolean isCurrent() {
        return current.getAsBoolean();
    }

    @Override
    public List<String> names(String fullName) {
        return webhooks.stream()
                .map(each -> ScopedName.whole(each.getName(), fullName))
                .toList();
    }

    @Override
    public List<OutgoingWebhook> allowedBy(ScopedTargets targets) {
        return webhooks.stream().flatMap(each -> usable(each, targets)).toList();
    }

    /** One that can't be used must not take those of other jobs with it. */
    private Stream<OutgoingWebhook> usable(ScopedWebhook webhook, ScopedTargets targets) {
        try {
            return Stream.of(webhook.toEngine(item, targets));
        } catch (IllegalArgumentException e) {
            LOG.warn(
                    "Outgoing webhook '{}' of '{}' is not in force: {}",
                    webhook.getName(),
                    item.getFullName(),
                    e.getMessage());
            return Stream.empty();
        }
    }
}
