package io.jenkins.plugins.webhooks.engine.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts a form's field where its name says: {@code a[b][c]} is nested, {@code a[]} is an array, and a name that comes
 * again becomes one. A name that can't be meant so is taken as it is.
 */
final class FormField {
    private static final int DEEPEST = 10;

    private FormField() {}

    static void put(ObjectNode form, String name, String value) {
        List<String> path = path(name);
        ObjectNode parent = parent(form, path);
        if (parent == null) {
            add(form, name, value);
        } else {
            add(parent, path.get(path.size() - 1), value);
        }
    }

    /** The names from outside to inside; a single one if there is nothing to take apart. */
    private static List<String> path(String name) {
        int open = name.indexOf('[');
        if (open <= 0 || !name.endsWith("]")) {
            return List.of(name);
        }
        List<String> path = new ArrayList<>(List.of(name.substring(0, open)));
        String[] inner = name.substring(open + 1, name.length() - 1).split("]\\[", -1);
        boolean array = inner[inner.length - 1].isEmpty();
        for (int i = 0; i < inner.length - (array ? 1 : 0); i++) {
            if (inner[i].isEmpty() || inner[i].indexOf('[') >= 0 || inner[i].indexOf(']') >= 0) {
                return List.of(name);
            }
            path.add(inner[i]);
        }
        if (path.size() > DEEPEST) {
            return List.of(name);
        }
        if (array) {
            path.add("");
        }
        return path;
    }

    /** Where the last name goes; null if something else stands in the way. An empty last name wants an array. */
    private static ObjectNode parent(ObjectNode form, List<String> path) {
        ObjectNode at = form;
        boolean array = path.size() > 1 && path.get(path.size() - 1).isEmpty();
        int last = path.size() - 1;
        for (int i = 0; i < (array ? last - 1 : last); i++) {
            JsonNode next = at.get(path.get(i));
            if (next == null) {
                at = at.putObject(path.get(i));
            } else if (next instanceof ObjectNode object) {
                at = object;
            } else {
                return null;
            }
        }
        if (!array) {
            return at.get(path.get(last)) instanceof ObjectNode ? null : at;
        }
        String name = path.get(last - 1);
        if (at.get(name) != null && !at.get(name).isArray()) {
            return null;
        }
        if (at.get(name) == null) {
            at.putArray(name);
        }
        path.set(last, name);
        return at;
    }

    private static void add(ObjectNode fields, String name, String value) {
        JsonNode former = fields.get(name);
        if (former == null) {
            fields.put(name, value);
        } else if (former instanceof ArrayNode values) {
            values.add(value);
        } else {
            fields.putArray(name).add(former).add(value);
        }
    }
}
