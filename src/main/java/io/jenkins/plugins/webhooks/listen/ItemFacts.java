package io.jenkins.plugins.webhooks.listen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hudson.model.Item;
import io.jenkins.plugins.webhooks.engine.event.Json;

/**
 * What events say of an item: a job, a folder, a multibranch project.
 *
 * @param fullName with its folders: {@code team/app}
 * @param displayName for people, with its folders
 * @param url absolute if this controller knows its own, otherwise relative to its root
 * @param kind simple name of its class: {@code WorkflowJob}, {@code Folder}
 */
record ItemFacts(String fullName, String displayName, String url, String kind) {
    static ItemFacts of(Item item) {
        return new ItemFacts(
                item.getFullName(),
                item.getFullDisplayName(),
                Urls.absolute(item.getUrl()),
                item.getClass().getSimpleName());
    }

    ObjectNode json() {
        return Json.MAPPER
                .createObjectNode()
                .put("fullName", fullName)
                .put("displayName", displayName)
                .put("url", url)
                .put("kind", kind);
    }
}
