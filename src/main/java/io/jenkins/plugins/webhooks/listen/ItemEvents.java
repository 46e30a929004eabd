package io.jenkins.plugins.webhooks.listen;

import hudson.Extension;
import hudson.model.Item;
import hudson.model.listeners.ItemListener;
import java.util.List;
import jenkins.model.Jenkins;

/** Events of jobs, folders and other items. Jenkins calls this on the thread of whoever makes the change. */
@Extension
public final class ItemEvents extends ItemListener {
    @Override
    public void onLoaded() {
        DisabledJobs.learn(Jenkins.get());
    }

    @Override
    public void onCreated(Item item) {
        DisabledJobs.look(item);
        Newsroom.tell(() -> List.of(ItemNews.created(ItemFacts.of(item), Who.here())));
    }

    @Override
    public void onCopied(Item source, Item item) {
        DisabledJobs.look(item);
        Newsroom.tell(() -> List.of(ItemNews.copied(ItemFacts.of(item), source.getFullName(), Who.here())));
    }

    /** Saving a job in the form tells of it twice, and a script may change one many times. */
    @Override
    public void onUpdated(Item item) {
        Who who = Who.here();
        Boolean disabled = DisabledJobs.look(item);
        if (disabled != null) {
            ItemFacts facts = ItemFacts.of(item);
            Newsroom.tell(() -> List.of(disabled ? ItemNews.disabled(facts, who) : ItemNews.enabled(facts, who)));
        }
        Later.once(
                "item " + item.getFullName(),
                () -> Newsroom.tell(() -> List.of(ItemNews.updated(ItemFacts.of(item), who))));
    }

    @Override
    public void onDeleted(Item item) {
        DisabledJobs.forget(item.getFullName());
        Newsroom.tell(() -> List.of(ItemNews.deleted(ItemFacts.of(item), Who.here())));
    }

    @Override
    public void onLocationChanged(Item item, String former, String current) {
        DisabledJobs.forget(former);
        DisabledJobs.look(item);
        Newsroom.tell(() -> isTheMovedOne(former)
                ? List.of(ItemNews.relocated(ItemFacts.of(item), former, Who.here()))
                : List.of());
    }

    /** Jenkins tells of everything below a moved folder too; the folder it stood in is gone then. */
    private static boolean isTheMovedOne(String former) {
        String folder = ItemNews.folder(former);
        return folder.isEmpty() || Jenkins.get().getItemByFullName(folder, Item.class) != null;
    }
}
