package io.jenkins.plugins.webhooks.server.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** An object whose keys are text. */
public final class YamlObject {
    private final Map<String, YamlValue> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Problems problems;
    private final String path;
    private final YamlValue self;

    private YamlObject(String path, Problems problems, YamlValue self) {
        this.path = path;
        this.problems = problems;
        this.self = self;
    }

    static YamlObject none(Problems problems, YamlValue self) {
        return new YamlObject("", problems, self);
    }

    static YamlObject of(MappingNode mapping, String path, Problems problems, YamlValue self) {
        YamlObject object = new YamlObject(path, problems, self);
        for (NodeTuple entry : mapping.getValue()) {
            int line = YamlValue.line(entry.getKeyNode());
            if (entry.getKeyNode() instanceof ScalarNode key) {
                object.put(key.getValue(), line, entry);
            } else {
                problems.add(line, path, "a key must be text");
            }
        }
        return object;
    }

    private void put(String key, int line, NodeTuple entry) {
        String at = pathOf(key);
        Integer first = lines.putIfAbsent(key, line);
        if (first == null) {
            values.put(key, new YamlValue(entry.getValueNode(), at, problems));
        } else {
            problems.add(line, at, "stands at line " + first + " already: keep one of them");
        }
    }

    /** Reports every other key. */
    public YamlObject requireOnly(Set<String> known) {
        for (Map.Entry<String, Integer> each : lines.entrySet()) {
            if (!known.contains(each.getKey())) {
                problems.add(
                        each.getValue(), pathOf(each.getKey()), "unknown key; " + Suggestion.among(known, each.getKey()));
            }
        }
        return this;
    }

    private String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** The value of a key, if it is there. */
    public Optional<YamlValue> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The value of a key; reports if it is not there. */
    public Optional<YamlValue> require(String key) {
        Optional<YamlValue> value = get(key);
        if (value.isEmpty()) {
            self.problem("the key '" + key + "' is missing");
        }
        return value;
    }

    /** Every value by its key, in the order of the file. */
    public Map<String, YamlValue> all() {
        return Collections.unmodifiableMap(values);
    }
}
