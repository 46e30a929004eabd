package io.jenkins.plugins.webhooks.engine.incoming.signature;

import java.util.List;
import okhttp3.Headers;

/**
 * What a header says after its prefix, or what is wrong with it.
 *
 * @param value without prefix and surrounding space; empty if there is a fault
 * @param fault in words for the trace; empty if there is none
 */
record HeaderValue(String value, String fault) {

    /** Reads a header that must be there once. The prefix counts in any case, as RFC 9110 has it for {@code Bearer}. */
    static HeaderValue of(Headers headers, String name, String prefix) {
        List<String> values = headers.values(name);
        if (values.isEmpty()) {
            return faulty("no signature header " + name);
        }
        if (values.size() > 1) {
            return faulty("header " + name + " came " + values.size() + " times");
        }
        String text = values.get(0);
        if (!text.regionMatches(true, 0, prefix, 0, prefix.length())) {
            return faulty("header " + name + " does not start with '" + prefix + "'");
        }
        String value = text.substring(prefix.length()).strip();
        return value.isEmpty() ? faulty("header " + name + " is empty") : new HeaderValue(value, "");
    }

    /** Whether there is no value to go on with. */
    boolean isFaulty() {
        return !fault.isEmpty();
    }

    private static HeaderValue faulty(String fault) {
        return new HeaderValue("", fault);
    }
}
