package io.jenkins.plugins.webhooks.listen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hudson.Util;
import hudson.model.Computer;
import hudson.model.Node;
import hudson.model.labels.LabelAtom;
import io.jenkins.plugins.webhooks.engine.event.Json;
import java.util.Collection;
import java.util.List;

/**
 * What events say of a node.
 *
 * @param name empty for the built-in node
 * @param displayName for people
 * @param url absolute if this controller knows its own, otherwise relative to its root
 * @param labels in order, without the node's own name
 * @param executors how many builds it can run at once
 */
record NodeFacts(String name, String displayName, String url, List<String> labels, int executors) {
    static NodeFacts of(Computer computer) {
        return new NodeFacts(
                computer.getName(),
                computer.getDisplayName(),
                Urls.absolute(computer.getUrl()),
                labels(computer.getAssignedLabels(), computer.getName()),
                computer.getNumExecutors());
    }

    /** For a node whose computer does not exist yet or any more. */
    static NodeFacts of(Node node) {
        return new NodeFacts(
                node.getNodeName(),
                node.getDisplayName(),
                Urls.absolute("computer/" + Util.fullEncode(node.getNodeName()) + "/"),
                labels(node.getAssignedLabels(), node.getNodeName()),
                node.getNumExecutors());
    }

    private static List<String> labels(Collection<LabelAtom> labels, String own) {
        return labels.stream()
                .map(LabelAtom::getName)
                .filter(name -> !name.equals(own))
                .sorted()
                .toList();
    }

    ObjectNode json() {
        ObjectNode json = Json.MAPPER
                .createObjectNode()
                .put("name", name)
                .put("displayName", displayName)
                .put("url", url);
        json.set("labels", Json.MAPPER.valueToTree(labels));
        return json.put("executors", executors);
    }
}
