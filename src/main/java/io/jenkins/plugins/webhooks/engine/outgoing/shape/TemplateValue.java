package io.jenkins.plugins.webhooks.engine.outgoing.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Json;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A JSON value as a template sees it. Nothing of Java can be reached through it, and every step is counted. */
final class TemplateValue {
    /** The only way in which templates get at values: the library's own would look for methods and fields. */
    static final Mustache.Collector COLLECTOR = new Mustache.Collector() {
        @Override
        @CheckForNull
        public Iterator<?> toIterator(Object value) {
            if (value instanceof Iterable<?> none) {
                // The library's own stand-in for what is null or missing.
                return none.iterator();
            }
            return value instanceof TemplateValue list && list.node.isArray() ? list.entries() : null;
        }

        @Override
        public Mustache.VariableFetcher createFetcher(Object context, String name) {
            return (from, key) -> from instanceof TemplateValue value ? value.get(key) : Template.NO_FETCHER_FOUND;
        }

        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new ConcurrentHashMap<>();
        }
    };

    private static final int MOST_STEPS = 500_000;

    private final JsonNode node;
    private final AtomicInteger steps;

    private TemplateValue(JsonNode node, AtomicInteger steps) {
        this.node = node;
        this.steps = steps;
    }

    static TemplateValue of(JsonNode document) {
        return new TemplateValue(document, new AtomicInteger());
    }

    @CheckForNull
    private Object get(String name) {
        step();
        JsonNode value =
                node.isArray() && name.matches("[0-9]{1,6}") ? node.path(Integer.parseInt(name)) : node.path(name);
        if (value.isMissingNode()) {
            return Template.NO_FETCHER_FOUND;
        }
        if (value.isNull()) {
            return null;
        }
        return value.isBoolean() ? (Object) value.booleanValue() : new TemplateValue(value, steps);
    }

    private Iterator<TemplateValue> entries() {
        step();
        Iterator<JsonNode> entries = node.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return entries.hasNext();
            }

            @Override
            public TemplateValue next() {
                step();
                return new TemplateValue(entries.next(), steps);
            }
        };
    }

    private void step() {
        if (steps.incrementAndGet() > MOST_STEPS) {
            throw new IllegalArgumentException("it takes more than " + MOST_STEPS + " steps");
        }
    }

    /** Objects and lists as JSON. */
    @Override
    public String toString() {
        return node.isContainerNode() ? Json.text(node) : Scalars.text(node);
    }
}
