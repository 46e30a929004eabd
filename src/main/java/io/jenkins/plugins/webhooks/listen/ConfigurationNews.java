package io.jenkins.plugins.webhooks.listen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.webhooks.engine.event.Severity;

/** What there is to say of configurations. Pure. */
final class ConfigurationNews {
    private static final String USER = "user";

    private ConfigurationNews() {}

    static News saved(SavedFile file, Who who) {
        ObjectNode data = file.json().put("by", who.id());
        // Jenkins writes a user's file at each login.
        Severity severity = USER.equals(file.kind()) ? Severity.DEBUG : Severity.INFO;
        return News.ofDeed("configuration.saved", file.file(), severity, data, who);
    }

    static News deleted(SavedFile file, Who who) {
        ObjectNode data = file.json().put("by", who.id());
        return News.ofDeed("configuration.deleted", file.file(), Severity.INFO, data, who);
    }
}
