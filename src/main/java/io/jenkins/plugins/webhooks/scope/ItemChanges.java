package io.jenkins.plugins.webhooks.scope;

import hudson.Extension;
import hudson.model.Item;
import hudson.model.listeners.ItemListener;
import io.jenkins.plugins.webhooks.config.ItemWebhooks;

/** Follows items, because what a folder or job wants stands under its present name and ends with it. */
@Extension
public final class ItemChanges extends ItemListener {
    @Override
    public void onCreated(Item item) {
        ItemWebhooks.changed();
    }

    @Override
    public void onUpdated(Item item) {
        ItemWebhooks.changed();
    }

    @Override
    public void onLocationChanged(Item item, String oldFullName, String newFullName) {
        ItemWebhooks.changed();
    }

    @Override
    public void onDeleted(Item item) {
        ItemWebhooks.remove(item);
    }
}
