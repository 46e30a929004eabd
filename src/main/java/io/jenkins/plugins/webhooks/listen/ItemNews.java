package io.jenkins.plugins.webhooks.listen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Severity;

/** What there is to say of jobs, folders and other items. Pure. */
final class ItemNews {
    private ItemNews() {}

    static News created(ItemFacts item, Who who) {
        return news("item.created", item, who, data(item, who));
    }

    /**
     * One was made after another's image.
     *
     * @param original full name of the other
     */
    static News copied(ItemFacts item, String original, Who who) {
        return news("item.copied", item, who, data(item, who).put("original", original));
    }

    static News updated(ItemFacts item, Who who) {
        return news("item.updated", item, who, data(item, who));
    }

    static News deleted(ItemFacts item, Who who) {
        return news("item.deleted", item, who, data(item, who));
    }

    static News enabled(ItemFacts item, Who who) {
        return news("item.enabled", item, who, data(item, who));
    }

    static News disabled(ItemFacts item, Who who) {
        return news("item.disabled", item, who, data(item, who));
    }

    /**
     * One has another name or stands in another folder.
     *
     * @param former its full name before
     */
    static News relocated(ItemFacts item, String former, Who who) {
        boolean renamed = folder(former).equals(folder(item.fullName()));
        return news(
                renamed ? "item.renamed" : "item.moved",
                item,
                who,
                data(item, who).put("formerFullName", former));
    }

    /** The full name of the folder in which something stands; empty at the top. */
    static String folder(String fullName) {
        int slash = fullName.lastIndexOf('/');
        return slash < 0 ? "" : fullName.substring(0, slash);
    }

    private static News news(String type, ItemFacts item, Who who, ObjectNode data) {
        return News.ofDeed(type, item.fullName(), Severity.INFO, data, who);
    }

    private static ObjectNode data(ItemFacts item, Who who) {
        ObjectNode data = Json.MAPPER.createObjectNode();
        data.set("item", item.json());
        return data.put("by", who.id());
    }
}
