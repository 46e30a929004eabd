package io.jenkins.plugins.webhooks.listen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Severity;

/** What there is to say of the controller as a whole. Pure. */
final class SystemNews {
    private static final String SUBJECT = "jenkins";

    private SystemNews() {}

    /**
     * Everything is loaded.
     *
     * @param version of Jenkins
     * @param plugins number of active plugins
     */
    static News started(String version, int plugins) {
        return news(
                "system.started",
                Severity.INFO,
                Json.MAPPER.createObjectNode().put("version", version).put("plugins", plugins));
    }

    /**
     * Jenkins goes down.
     *
     * @param restart whether it says that it will come back
     */
    static News stopping(String version, boolean restart) {
        return news(
                "system.stopping",
                Severity.WARNING,
                Json.MAPPER.createObjectNode().put("version", version).put("restart", restart));
    }

    /** No more builds start. */
    static News quietDown(@CheckForNull String reason) {
        return deed(
                "system.quiet_down",
                Severity.WARNING,
                Json.MAPPER.createObjectNode().put("reason", reason));
    }

    /** Builds start again. */
    static News quietDownCancelled() {
        return deed("system.quiet_down_cancelled", Severity.INFO, Json.MAPPER.createObjectNode());
    }

    static News plugin(PluginChange change) {
        String what = change.from() == null ? "installed" : change.to() == null ? "removed" : "updated";
        ObjectNode data = Json.MAPPER
                .createObjectNode()
                .put("plugin", change.name())
                .put("from", change.from())
                .put("to", change.to());
        return News.ofDeed("plugin." + what, change.name(), Severity.INFO, data, Who.UNKNOWN);
    }

    /** Jenkins does not say whose. */
    private static News deed(String type, Severity severity, ObjectNode data) {
        return News.ofDeed(type, SUBJECT, severity, data, Who.UNKNOWN);
    }

    private static News news(String type, Severity severity, ObjectNode data) {
        return new News(type, SUBJECT, severity, data, null);
    }
}
