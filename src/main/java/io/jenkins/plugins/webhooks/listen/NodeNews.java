package io.jenkins.plugins.webhooks.listen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Severity;

/** What there is to say of nodes. Pure. */
final class NodeNews {
    private NodeNews() {}

    static News created(NodeFacts node, Who who) {
        return deed("node.created", node, null, who);
    }

    static News updated(NodeFacts node, Who who) {
        return deed("node.updated", node, null, who);
    }

    static News deleted(NodeFacts node, Who who) {
        return deed("node.deleted", node, null, who);
    }

    static News online(NodeFacts node) {
        return news("node.online", node, Severity.INFO, null, null);
    }

    /** Its connection ended; by a person if one said so, otherwise it was lost. */
    static News offline(NodeFacts node, Reason reason) {
        return news(
                "node.offline", node, reason.expected() ? Severity.INFO : Severity.WARNING, reason.by(), reason.text());
    }

    static News launchFailed(NodeFacts node) {
        return news("node.launch_failed", node, Severity.ERROR, null, null);
    }

    static News temporarilyOffline(NodeFacts node, Reason reason, Who who) {
        String by = reason.by();
        return deed("node.temporarily_offline", node, reason.text(), by == null ? who : new Who(by, who.address()));
    }

    static News temporarilyOnline(NodeFacts node, Who who) {
        return deed("node.temporarily_online", node, null, who);
    }

    private static News news(
            String type, NodeFacts node, Severity severity, @CheckForNull String by, @CheckForNull String reason) {
        return new News(type, subject(node), severity, data(node, by, reason), null);
    }

    private static News deed(String type, NodeFacts node, @CheckForNull String reason, Who who) {
        return News.ofDeed(type, subject(node), Severity.INFO, data(node, who.id(), reason), who);
    }

    private static String subject(NodeFacts node) {
        return node.name().isEmpty() ? node.displayName() : node.name();
    }

    private static ObjectNode data(NodeFacts node, @CheckForNull String by, @CheckForNull String reason) {
        ObjectNode data = Json.MAPPER.createObjectNode();
        data.set("node", node.json());
        return data.put("by", by).put("reason", reason);
    }
}
