package io.jenkins.plugins.webhooks.engine.incoming.provider;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Json;

/** A repository, as far as the sender describes it. */
record Repository(
        @CheckForNull String name,
        @CheckForNull String fullName,
        @CheckForNull String webUrl,
        @CheckForNull String httpUrl,
        @CheckForNull String sshUrl) {

    ObjectNode toJson() {
        return Json.MAPPER
                .createObjectNode()
                .put("name", name)
                .put("fullName", fullName)
                .put("webUrl", webUrl)
                .put("httpUrl", httpUrl)
                .put("sshUrl", sshUrl);
    }
}
