package io.jenkins.plugins.webhooks.engine.rule;

import com.dashjoin.jsonata.Utils.RangeList;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Weighs values as if nothing in them were shared, because that is what turning them to text, comparing or flattening
 * costs: thirty lists, each holding the former twice, take no memory and a billion steps. What was weighed once is
 * remembered, so each list is walked once.
 */
final class Weights {
    private static final long SIMPLE = 16;
    private static final long TEXT = 32;
    private static final long ENTRY = 48;
    private static final long ITEM = 8;

    private final Map<Object, Known> known = new IdentityHashMap<>();

    private record Known(long weight, int size) {}

    /** About the bytes it takes. */
    long of(@CheckForNull Object value) {
        if (value instanceof Document document) {
            return document.weight();
        }
        if (value instanceof RangeList range) {
            return range.size() * (SIMPLE + ITEM);
        }
        if (value instanceof List<?> || value instanceof Map<?, ?>) {
            Known former = known.get(value);
            if (former == null || former.size != entries(value)) {
                former = new Known(fresh(value), entries(value));
                known.put(value, former);
            }
            return former.weight;
        }
        return plain(value);
    }

    private long fresh(Object container) {
        long weight = SIMPLE;
        if (container instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                weight += entry(String.valueOf(entry.getKey()), of(entry.getValue()));
            }
        } else {
            for (Object item : (List<?>) container) {
                weight += item(of(item));
            }
        }
        return weight;
    }

    /** Of what holds nothing else. */
    static long plain(@CheckForNull Object value) {
        return value instanceof String text ? TEXT + text.length() : SIMPLE;
    }

    static long entry(String key, long value) {
        return ENTRY + key.length() + value;
    }

    static long item(long value) {
        return ITEM + value;
    }

    /** How many entries it has; 0 for what is no list and no object. */
    static int entries(@CheckForNull Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.size();
        }
        return value instanceof Collection<?> list ? list.size() : 0;
    }
}
