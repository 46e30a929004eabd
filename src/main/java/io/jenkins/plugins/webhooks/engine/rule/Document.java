package io.jenkins.plugins.webhooks.engine.rule;

import com.fasterxml.jackson.databind.JsonNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** A part of what an expression is evaluated over, in the form the library reads. Weighed while it is made. */
interface Document {
    /** Beyond this, a number's digits would fill the memory as soon as somebody asks for them. */
    int LARGEST_EXPONENT = 400;

    long weight();

    /** An object. */
    final class Entries extends LinkedHashMap<String, Object> implements Document {
        private static final long serialVersionUID = 1L;
        private long weight;

        @Override
        public long weight() {
            return weight;
        }
    }

    /** An array. */
    final class Items extends ArrayList<Object> implements Document {
        private static final long serialVersionUID = 1L;
        private long weight;

        Items(int size) {
            super(size);
        }

        @Override
        public long weight() {
            return weight;
        }

        /** The weight follows from what is in it, so that equal lists are equal as lists are. */
        @Override
        public boolean equals(Object other) {
            return super.equals(other);
        }

        @Override
        public int hashCode() {
            return super.hashCode();
        }
    }

    /** The library's form of a JSON value; null stands for JSON's null. */
    @CheckForNull
    static Object of(JsonNode node) {
        if (node.isObject()) {
            Entries entries = new Entries();
            for (Map.Entry<String, JsonNode> each : node.properties()) {
                Object value = of(each.getValue());
                entries.put(each.getKey(), value);
                entries.weight += Weights.entry(each.getKey(), weight(value));
            }
            return entries;
        }
        if (node.isArray()) {
            Items items = new Items(node.size());
            for (JsonNode each : node) {
                Object value = of(each);
                items.add(value);
                items.weight += Weights.item(weight(value));
            }
            return items;
        }
        return scalar(node);
    }

    /** Of what {@link #of} made. */
    static long weight(@CheckForNull Object value) {
        return value instanceof Document document ? document.weight() : Weights.plain(value);
    }

    @CheckForNull
    private static Object scalar(JsonNode node) {
        if (node.isTextual()) {
            return node.textValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isNumber() ? number(node.numberValue()) : null;
    }

    /** {@code 1e999999999} becomes infinity, with which the library refuses to calculate. */
    private static Number number(Number value) {
        return isHuge(value) ? (Number) value.doubleValue() : value;
    }

    /** Whether nobody should ask for its digits. */
    static boolean isHuge(Number value) {
        return value instanceof BigDecimal decimal
                && (Math.abs((long) decimal.precision() - decimal.scale()) > LARGEST_EXPONENT
                        || Math.abs((long) decimal.scale()) > LARGEST_EXPONENT);
    }
}
