package io.jenkins.plugins.webhooks.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hudson.EnvVars;

/** Replaces {@code $VARIABLE} in the texts of a JSON value. */
final class Expansion {
    private Expansion() {}

    static JsonNode of(JsonNode node, EnvVars env) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (node.isTextual()) {
            return nodes.textNode(env.expand(node.textValue()));
        }
        if (node.isObject()) {
            ObjectNode object = nodes.objectNode();
            node.properties().forEach(each -> object.set(each.getKey(), of(each.getValue(), env)));
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = nodes.arrayNode(node.size());
            node.forEach(each -> array.add(of(each, env)));
            return array;
        }
        return node;
    }
}
