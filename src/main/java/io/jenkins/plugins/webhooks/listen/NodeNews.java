package io.jenkins.plugins.webhooks.listen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Severity;

/** What there is to say of nodes. Pure. */
final class NodeNews {
    private NodeNews() {}

    static News created(NodeFacts node, Who who) {
        return news("node.created", node, Severity.INFO, who.id(), null);
    }

    static News updated(NodeFacts node, Who who) {
        return news("node.updated", node, Severity.INFO, who.id(), null);
    }

    static News deleted(NodeFacts node, Who who) {
        return news("node.deleted", node, Severity.INFO, who.id(), null);
    }

    static News online(NodeFacts node) {
        return news("node.online", node, Severity.INFO, null, null);
    }

    /** Its connection ended; by a person if one said so, otherwise it was lost. */
    static News offline(NodeFacts node, Reason reason) {
        return news(
                "node.offline",
                node,
                reason.expected() ? Severity.INFO : Severity.WARNING,
                reason.by(),
                reason.text());
    }

    static News launchFailed(NodeFacts node) {
        return news("node.launch_failed", node, Severity.ERROR, null, null);
    }

    static News temporarilyOffline(NodeFacts node, Reason reason, Who who) {
        return news(
                "node.temporarily_offline",
                node,
                Severity.INFO,
                reason.by() == null ? who.id() : reason.by(),
                reason.text());
    }

    static News temporarilyOnline(NodeFacts node, Who who) {
        return news("node.temporarily_online", node, Severity.INFO, who.id(), null);
    }

    private static News news(
            String type,
            NodeFacts node,
            Severity severity,
            @CheckForNull String by,
            @CheckForNull String reason) {
        ObjectNode data = Json.MAPPER.createObjectNode();
        data.set("node", node.json());
        data.put("by", by).put("reason", reason);
        return new News(type, node.name().isEmpty() ? node.displayName() : node.name(), severity, data, null);
    }
}
