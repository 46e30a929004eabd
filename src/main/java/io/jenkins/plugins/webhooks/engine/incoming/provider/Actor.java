package io.jenkins.plugins.webhooks.engine.incoming.provider;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Json;

/** Who did it: the name used to log in where the sender gives it. */
record Actor(@CheckForNull String name, @CheckForNull String email) {
    ObjectNode toJson() {
        return Json.MAPPER.createObjectNode().put("name", name).put("email", email);
    }
}
