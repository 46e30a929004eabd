package io.jenkins.plugins.webhooks.engine.rule;

import com.dashjoin.jsonata.Parser.Symbol;
import java.lang.reflect.Field;
import java.util.regex.Pattern;

/**
 * Looks into the parts of a parsed expression. The library hides their fields, and has no other way to put a regular
 * expression that can be stopped in the place of its own.
 */
final class Parts {
    private static final Field TYPE = field("type");
    private static final Field VALUE = field("value");

    private Parts() {}

    private static Field field(String name) {
        try {
            Field field = Symbol.class.getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("this version of the JSONata library is not the one we know", e);
        }
    }

    static boolean isWildcard(Symbol part) {
        return "wildcard".equals(get(TYPE, part));
    }

    /** Replaces a pattern, once, by a function that matches it under the bounds of the evaluation. */
    static void guardRegex(Symbol part) {
        if (get(VALUE, part) instanceof Pattern pattern) {
            try {
                VALUE.set(part, new Regex(pattern));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static Object get(Field field, Symbol part) {
        try {
            return field.get(part);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
