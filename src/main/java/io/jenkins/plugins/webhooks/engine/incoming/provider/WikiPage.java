package io.jenkins.plugins.webhooks.engine.incoming.provider;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import java.util.List;

/**
 * A page of a wiki, in the shape that all systems share: {@code page.created, page.updated, page.removed, page.trashed,
 * page.restored, page.moved, page.copied} or {@code page.archived} with {@code provider, kind, id, title, url, space,
 * version, trigger, timestamp, actor}.
 *
 * @param provider name of the provider
 * @param kind {@code page} or {@code blog}
 * @param id the sender's, as text
 * @param trigger the sender's word for what made it change
 */
record WikiPage(
        String provider,
        String kind,
        @CheckForNull String id,
        @CheckForNull String title,
        @CheckForNull String url,
        Space space,
        @CheckForNull Long version,
        @CheckForNull String trigger,
        @CheckForNull String timestamp,
        Actor actor) {

    /** Where it belongs. */
    record Space(@CheckForNull String key, @CheckForNull String name) {}

    /**
     * One event; nothing if the sender does not say which page it is.
     *
     * @param what the last part of the type, for example {@code updated}
     */
    List<Normalised> normalised(String what) {
        return id == null ? List.of() : List.of(new Normalised("page." + what, id, Severity.INFO, toJson()));
    }

    private ObjectNode toJson() {
        ObjectNode json = Json.MAPPER
                .createObjectNode()
                .put("provider", provider)
                .put("kind", kind)
                .put("id", id)
                .put("title", title)
                .put("url", url);
        json.putObject("space").put("key", space.key()).put("name", space.name());
        json.put("version", version).put("trigger", trigger).put("timestamp", timestamp);
        json.set("actor", actor.toJson());
        return json;
    }
}
