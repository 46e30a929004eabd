package io.jenkins.plugins.webhooks.engine.rule;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.Utils;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * JSONata's functions over lists whose cost in the library grows with the square of what they are given, bounded.
 *
 * @see <a href="https://docs.jsonata.org/array-functions">array functions</a>
 */
public final class Lists {
    private Lists() {}

    /** {@code $append}; {@code $reduce} may call it once for each item without any other chance to stop. */
    @CheckForNull
    public static Object append(@CheckForNull Object first, @CheckForNull Object second) {
        Bounds.current().tick();
        return Functions.append(first, second);
    }

    /** {@code $distinct}. */
    @CheckForNull
    public static Object distinct(@CheckForNull Object value) {
        Bounds bounds = Bounds.current();
        bounds.tick();
        if (!(value instanceof List<?> list) || list.size() <= 1) {
            return value;
        }
        Set<Compared> seen = new LinkedHashSet<>();
        list.forEach(each -> seen.add(new Compared(each, bounds)));
        List<Object> result = Utils.createSequence();
        seen.forEach(each -> result.add(each.value));
        return result;
    }

    /** Values chosen to have the same hash are compared each with each, so comparing looks at the clock. */
    private record Compared(@CheckForNull Object value, Bounds bounds) {
        @Override
        public boolean equals(Object other) {
            bounds.tick();
            return other instanceof Compared compared && java.util.Objects.equals(value, compared.value);
        }

        @Override
        public int hashCode() {
            return java.util.Objects.hashCode(value);
        }
    }

    /** {@code $spread}: objects into objects of one key each. */
    @CheckForNull
    public static Object spread(@CheckForNull Object value) {
        Bounds.current().tick();
        if (!(value instanceof List<?>) && !(value instanceof Map<?, ?>)) {
            return value;
        }
        List<Object> result = Utils.createSequence();
        spread(value, result);
        return result;
    }

    private static void spread(Object value, List<Object> result) {
        if (value instanceof List<?> list) {
            list.forEach(each -> spread(each, result));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> {
                Map<Object, Object> single = new LinkedHashMap<>();
                single.put(key, each);
                result.add(single);
            });
        } else {
            result.add(value);
        }
    }
}
