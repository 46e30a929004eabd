package io.jenkins.plugins.webhooks.engine.incoming.provider;

import com.fasterxml.jackson.databind.JsonNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads a payload that may be anything: what is absent or of another type is null or empty, never an exception. */
record Fields(JsonNode node) {
    /** The year 5138 in seconds; what is later is no time. */
    private static final double LATEST = 1e11;

    /** What is below the path, possibly nothing. */
    Fields at(String... path) {
        JsonNode found = node;
        for (String name : path) {
            found = found.path(name);
        }
        return new Fields(found);
    }

    /** Whether there is an object to read from. */
    boolean isObject() {
        return node.isObject();
    }

    /** A text that is not empty. */
    @CheckForNull
    String text(String... path) {
        JsonNode found = at(path).node;
        return found.isTextual() && !found.textValue().isEmpty() ? found.textValue() : null;
    }

    /** An id as text, which some senders write as a number. */
    @CheckForNull
    String id(String... path) {
        Long number = number(path);
        return number == null ? text(path) : number.toString();
    }

    /** A text at the first of several names that has one. */
    @CheckForNull
    String firstText(String... names) {
        for (String name : names) {
            String text = text(name);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** A commit's hash; the zeros that stand for "none" in a push are null. */
    @CheckForNull
    String hash(String... path) {
        String text = text(path);
        return text == null || text.chars().allMatch(c -> c == '0') ? null : text;
    }

    /** A whole number. Others are not even looked at: turning {@code 1e999999999} into one would fill the memory. */
    @CheckForNull
    Long number(String... path) {
        JsonNode found = at(path).node;
        return found.isIntegralNumber() && found.canConvertToLong() ? found.longValue() : null;
    }

    @CheckForNull
    Boolean flag(String... path) {
        JsonNode found = at(path).node;
        return found.isBoolean() ? found.booleanValue() : null;
    }

    /** A time as the sender wrote it, or ISO 8601 for one in milliseconds since 1970. */
    @CheckForNull
    String time(String... path) {
        Long millis = number(path);
        return millis == null ? text(path) : Instant.ofEpochMilli(millis).toString();
    }

    /** A time in seconds since 1970, which may be written as {@code 1.4e9}, as ISO 8601. */
    @CheckForNull
    String timeOfSeconds(String... path) {
        JsonNode found = at(path).node;
        double seconds = found.isNumber() ? found.doubleValue() : -1;
        return seconds >= 0 && seconds < LATEST
                ? Instant.ofEpochSecond((long) seconds).toString()
                : text(path);
    }

    /** A number of seconds, which may have a fraction, in milliseconds. */
    @CheckForNull
    Long millisOfSeconds(String... path) {
        JsonNode found = at(path).node;
        double seconds = found.isNumber() ? found.doubleValue() : -1;
        return seconds >= 0 && seconds < LATEST ? Math.round(seconds * 1000) : null;
    }

    /** The items of an array. */
    List<Fields> list(String... path) {
        List<Fields> items = new ArrayList<>();
        JsonNode found = at(path).node;
        if (found.isArray()) {
            found.forEach(item -> items.add(new Fields(item)));
        }
        return items;
    }

    /** The texts of an array, null if there is no array: "none" and "not said" are different. */
    @CheckForNull
    List<String> texts(String... path) {
        JsonNode found = at(path).node;
        if (!found.isArray()) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode item : found) {
            if (item.isTextual()) {
                texts.add(item.textValue());
            }
        }
        return texts;
    }
}
