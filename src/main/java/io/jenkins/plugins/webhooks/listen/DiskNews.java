package io.jenkins.plugins.webhooks.listen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.webhooks.engine.Configuration;
import io.jenkins.plugins.webhooks.engine.alert.AlertRule;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.event.TypePattern;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import java.util.List;
import java.util.stream.Stream;

/** What there is to say of disks. Pure. */
final class DiskNews {
    static final String TYPE = "node.disk";

    private DiskNews() {}

    /**
     * So much room there is.
     *
     * @param path of a folder on the disk
     * @param free in bytes
     */
    static News room(NodeFacts node, String path, long free) {
        ObjectNode data = Json.MAPPER.createObjectNode();
        data.set("node", node.json());
        data.put("path", path).put("freeBytes", free);
        return new News(TYPE, node.name().isEmpty() ? node.displayName() : node.name(), Severity.DEBUG, data, null);
    }

    /** Whether somebody wants to know: measures that nobody looks at are not worth keeping. */
    static boolean isWanted(Configuration configuration) {
        Stream<List<TypePattern>> wanted = Stream.concat(
                configuration.alerts().stream().filter(AlertRule::enabled).map(AlertRule::events),
                configuration.outgoing().stream()
                        .filter(OutgoingWebhook::enabled)
                        .filter(webhook -> webhook.accepts(Severity.DEBUG))
                        .map(OutgoingWebhook::events));
        return wanted.flatMap(List::stream).anyMatch(pattern -> pattern.matches(TYPE));
    }
}
