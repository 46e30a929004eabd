package io.jenkins.plugins.webhooks.listen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Json;
import java.util.List;

/**
 * A configuration that was saved; never what it says.
 *
 * @param kind what it is of: {@code system, item, node, user, global} or {@code other}
 * @param name of the item, node, user or class
 * @param file relative to the home of Jenkins
 * @param changed names of the parts that are new, gone or different, or null if nobody knows what was there before
 */
record SavedFile(
        String kind, String name, String file, @CheckForNull List<String> changed) {
    ObjectNode json() {
        ObjectNode json = Json.MAPPER
                .createObjectNode()
                .put("kind", kind)
                .put("name", name)
                .put("file", file);
        json.set("changed", changed == null ? null : Json.MAPPER.valueToTree(changed));
        return json;
    }

    SavedFile with(@CheckForNull List<String> parts) {
        return new SavedFile(kind, name, file, parts);
    }
}
