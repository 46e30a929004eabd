package io.jenkins.plugins.webhooks.scope;

import hudson.model.Item;
import io.jenkins.plugins.webhooks.config.ScopedTargets;
import io.jenkins.plugins.webhooks.config.WebhooksOfItem;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * What a folder or job is configured with.
 *
 * @param current whether the item still has exactly this
 */
record ScopedWebhooks(Item item, List<ScopedWebhook> webhooks, BooleanSupplier current) implements WebhooksOfItem {
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
        return webhooks.stream()
                .flatMap(
                        each -> Usable.of("Outgoing webhook", each.getName(), item, () -> each.toEngine(item, targets)))
                .toList();
    }
}
