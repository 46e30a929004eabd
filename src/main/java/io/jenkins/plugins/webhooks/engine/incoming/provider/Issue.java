package io.jenkins.plugins.webhooks.engine.incoming.provider;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import java.util.List;

/**
 * An issue of a tracker, in the shape that all systems share: {@code issue.created, issue.updated, issue.deleted,
 * issue.commented} or {@code issue.transitioned} with {@code provider, key, id, url, project, title, type, status,
 * priority, assignee, labels, changes, transition, comment, actor}.
 *
 * @param provider name of the provider
 * @param key as people see it, for example {@code SHOP-12}
 * @param labels null where the sender does not list them
 * @param changes all that changed with this event
 */
record Issue(
        String provider,
        @CheckForNull String key,
        @CheckForNull String id,
        @CheckForNull String url,
        Project project,
        Facts facts,
        @CheckForNull List<String> labels,
        List<Change> changes,
        Actor actor) {

    /** Where it belongs. */
    record Project(@CheckForNull String key, @CheckForNull String name) {}

    /** What it says of itself. */
    record Facts(
            @CheckForNull String title,
            @CheckForNull String type,
            @CheckForNull String status,
            @CheckForNull String priority,
            @CheckForNull String assignee) {}

    /** One field that changed, with what it says to people. */
    record Change(
            @CheckForNull String field,
            @CheckForNull String from,
            @CheckForNull String to) {
        boolean isTransition() {
            return "status".equals(field);
        }
    }

    /** What somebody wrote. */
    record Remark(
            @CheckForNull String id,
            @CheckForNull String author,
            @CheckForNull String text,
            @CheckForNull String url) {}

    /** The same, with this change alone. */
    Issue with(Change change) {
        return new Issue(provider, key, id, url, project, facts, labels, List.of(change), actor);
    }

    /** Whether its status changed. */
    boolean isTransition() {
        return changes.stream().anyMatch(Change::isTransition);
    }

    /**
     * One event; nothing if the sender does not say which issue it is.
     *
     * @param what the last part of the type, for example {@code transitioned}
     */
    List<Normalised> normalised(String what, @CheckForNull Remark remark) {
        return key == null ? List.of() : List.of(new Normalised("issue." + what, key, Severity.INFO, toJson(remark)));
    }

    private ObjectNode toJson(@CheckForNull Remark remark) {
        ObjectNode json = Json.MAPPER
                .createObjectNode()
                .put("provider", provider)
                .put("key", key)
                .put("id", id)
                .put("url", url);
        json.putObject("project").put("key", project.key()).put("name", project.name());
        json.put("title", facts.title())
                .put("type", facts.type())
                .put("status", facts.status())
                .put("priority", facts.priority())
                .put("assignee", facts.assignee());
        json.set("labels", labels == null ? null : Json.MAPPER.valueToTree(labels));
        ArrayNode list = json.putArray("changes");
        changes.forEach(change -> list.addObject()
                .put("field", change.field())
                .put("from", change.from())
                .put("to", change.to()));
        json.set("transition", transition());
        json.set("comment", remark == null ? null : comment(remark));
        json.set("actor", actor.toJson());
        return json;
    }

    @CheckForNull
    private ObjectNode transition() {
        return changes.stream()
                .filter(Change::isTransition)
                .findFirst()
                .map(change -> Json.MAPPER
                        .createObjectNode()
                        .put("from", change.from())
                        .put("to", change.to()))
                .orElse(null);
    }

    private static ObjectNode comment(Remark remark) {
        return Json.MAPPER
                .createObjectNode()
                .put("id", remark.id())
                .put("author", remark.author())
                .put("text", remark.text())
                .put("url", remark.url());
    }
}
