package io.jenkins.plugins.webhooks.engine.incoming.provider;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Json;
import java.util.List;

/** One commit of a push; paths are null where the sender does not list them. */
record Commit(
        @CheckForNull String id,
        @CheckForNull String message,
        @CheckForNull String author,
        @CheckForNull String url,
        @CheckForNull String timestamp,
        @CheckForNull List<String> added,
        @CheckForNull List<String> modified,
        @CheckForNull List<String> removed) {

    /** As GitHub writes it, and GitLab and Gitea after it. */
    static Commit of(Fields commit) {
        return new Commit(
                commit.text("id"),
                commit.text("message"),
                commit.text("author", "name"),
                commit.text("url"),
                commit.time("timestamp"),
                commit.texts("added"),
                commit.texts("modified"),
                commit.texts("removed"));
    }

    ObjectNode toJson() {
        ObjectNode json = Json.MAPPER
                .createObjectNode()
                .put("id", id)
                .put("message", message)
                .put("author", author)
                .put("url", url)
                .put("timestamp", timestamp);
        json.set("added", array(added));
        json.set("modified", array(modified));
        json.set("removed", array(removed));
        return json;
    }

    @CheckForNull
    private static ArrayNode array(@CheckForNull List<String> paths) {
        if (paths == null) {
            return null;
        }
        ArrayNode array = Json.MAPPER.createArrayNode();
        paths.forEach(array::add);
        return array;
    }
}
