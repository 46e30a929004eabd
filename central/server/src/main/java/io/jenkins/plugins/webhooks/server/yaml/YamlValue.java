package io.jenkins.plugins.webhooks.server.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A value that knows where it stands. What it is asked for and can't be, it reports and leaves out. */
public final class YamlValue {
    private final Node node;
    private final String path;
    private final Problems problems;

    YamlValue(Node node, String path, Problems problems) {
        this.node = node;
        this.path = path;
        this.problems = problems;
    }

    /** Reports what is wrong with this value. */
    public void problem(String message) {
        problems.add(line(), path, message);
    }

    /** The line it begins at, counted from 1. */
    public int line() {
        return line(node);
    }

    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    /** A scalar as it is written; numbers and booleans are fine as text. */
    public Optional<String> text() {
        if (node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
            return Optional.of(scalar.getValue());
        }
        problem("must be text, not " + kind());
        return Optional.empty();
    }

    /** A text as it is, and everything else as JSON text: so that JSON may be written either way. */
    public Optional<String> json() {
        if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.STR)) {
            return text();
        }
        try {
            return Optional.of(YamlJson.of(node).toString());
        } catch (IllegalArgumentException e) {
            problem(e.getMessage());
            return Optional.empty();
        }
    }

    /** What a parser reads of a text; the parser's message becomes the problem. */
    public <T> Optional<T> parse(String text, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException e) {
            problem(e.getMessage());
            return Optional.empty();
        }
    }

    /** A scalar in the form that a parser reads; the parser's message becomes the problem. */
    public <T> Optional<T> as(Function<String, T> parser) {
        return text().flatMap(text -> parse(text, parser));
    }

    /** {@code true} or {@code false}; YAML 1.2 knows no yes and no. */
    public Optional<Boolean> bool() {
        if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.BOOL)) {
            return Optional.of(Boolean.valueOf(scalar.getValue()));
        }
        problem("must be true or false");
        return Optional.empty();
    }

    /** Whether it is a list, where one and many are both fine. */
    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** The entries of a list; none if it is not one. */
    public List<YamlValue> list() {
        if (!(node instanceof SequenceNode sequence)) {
            problem("must be a list, not " + kind() + ": write [one, two] or one entry per line after '- '");
            return List.of();
        }
        List<YamlValue> entries = new ArrayList<>();
        for (Node entry : sequence.getValue()) {
            entries.add(new YamlValue(entry, path + "[" + entries.size() + "]", problems));
        }
        return entries;
    }

    /** An object with these keys and no others. */
    public YamlObject object(Set<String> known) {
        return entries().requireOnly(known);
    }

    /** An object with any keys; an empty one if it is none. */
    public YamlObject entries() {
        if (node instanceof MappingNode mapping) {
            return YamlObject.of(mapping, path, problems, this);
        }
        problem("must be an object of 'key: value', not " + kind());
        return YamlObject.none(problems, this);
    }

    private String kind() {
        if (node instanceof SequenceNode) {
            return "a list";
        }
        if (node instanceof MappingNode) {
            return "an object";
        }
        return node.getTag().equals(Tag.NULL) ? "nothing" : "a single value";
    }
}
