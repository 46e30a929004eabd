package io.jenkins.plugins.webhooks.engine.outgoing.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which parts of an event are sent: paths of keys with dots between them, such as {@code data.job.fullName}. {@code *}
 * stands for every key and for every entry of a list; a list is walked through without it too.
 */
public final class Fields {
    /** The whole event. */
    public static final Fields ALL = new Fields(List.of());

    private static final Pattern PATH = Pattern.compile("[^.*\\s]+|\\*");
    private static final int MOST = 200;

    private final List<List<String>> paths;

    private Fields(List<List<String>> paths) {
        this.paths = paths;
    }

    /**
     * Reads paths; none means the whole event.
     *
     * @throws IllegalArgumentException if one is no path
     */
    public static Fields of(List<String> paths) {
        if (paths.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " fields can be chosen");
        }
        return paths.isEmpty()
                ? ALL
                : new Fields(paths.stream().map(Fields::path).toList());
    }

    private static List<String> path(String text) {
        List<String> keys = Arrays.asList(text.trim().split("\\.", -1));
        if (!keys.stream().allMatch(key -> PATH.matcher(key).matches())) {
            throw new IllegalArgumentException("'" + text
                    + "' is not a path to a field: use keys with dots between them, such as data.job.fullName or"
                    + " data.commits.*.id");
        }
        return keys;
    }

    /** What the paths keep of an object; the order of its keys stays. */
    ObjectNode keep(ObjectNode whole) {
        return paths.isEmpty() ? whole : object(whole, paths);
    }

    /** The paths as they were read. */
    public List<String> paths() {
        return paths.stream().map(path -> String.join(".", path)).toList();
    }

    private static ObjectNode object(JsonNode value, List<List<String>> paths) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> each : value.properties()) {
            List<List<String>> below = paths.stream()
                    .filter(path ->
                            path.get(0).equals(each.getKey()) || path.get(0).equals("*"))
                    .map(path -> path.subList(1, path.size()))
                    .toList();
            JsonNode part = part(each.getValue(), below);
            if (!part.isMissingNode()) {
                kept.set(each.getKey(), part);
            }
        }
        return kept;
    }

    private static JsonNode part(JsonNode value, List<List<String>> paths) {
        if (paths.stream().anyMatch(List::isEmpty)) {
            return value;
        }
        if (paths.isEmpty() || !value.isContainerNode()) {
            return JsonNodeFactory.instance.missingNode();
        }
        JsonNode kept = value.isArray() ? list(value, paths) : object(value, paths);
        // Where a path leads nowhere, no empty shell says that there was something.
        return kept.isEmpty() && !value.isEmpty() ? JsonNodeFactory.instance.missingNode() : kept;
    }

    private static ArrayNode list(JsonNode value, List<List<String>> paths) {
        List<List<String>> below = paths.stream()
                .map(path -> path.get(0).equals("*") ? path.subList(1, path.size()) : path)
                .toList();
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        for (JsonNode each : value) {
            JsonNode part = part(each, below);
            if (!part.isMissingNode()) {
                kept.add(part);
            }
        }
        return kept;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fields that && paths.equals(that.paths);
    }

    @Override
    public int hashCode() {
        return paths.hashCode();
    }

    @Override
    public String toString() {
        return paths().toString();
    }
}
