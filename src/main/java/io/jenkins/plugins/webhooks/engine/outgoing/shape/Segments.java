package io.jenkins.plugins.webhooks.engine.outgoing.shape;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes values into URLs so that they stay where they are put. */
final class Segments {
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private Segments() {}

    /** One segment of a path or one value of a query: all but RFC 3986's unreserved characters percent-encoded. */
    static String encode(String value) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : value.getBytes(StandardCharsets.UTF_8)) {
            if (each > 0 && UNRESERVED.indexOf(each) >= 0) {
                encoded.append((char) each);
            } else {
                encoded.append(String.format("%%%02X", each));
            }
        }
        return encoded.toString();
    }

    /**
     * Several segments of a path, each encoded.
     *
     * @throws IllegalArgumentException if the value has what would lead elsewhere
     */
    static String encodePath(Placeholder placeholder, String value) {
        if (value.chars().anyMatch(c -> c == '?' || c == '#' || c == '\\')) {
            throw new IllegalArgumentException(placeholder + " has '?', '#' or '\\', which no path may get");
        }
        String[] segments = value.split("/", -1);
        if (Arrays.stream(segments).anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException(placeholder + " begins or ends with '/' or has '//'");
        }
        return Arrays.stream(segments).map(Segments::encode).collect(Collectors.joining("/"));
    }

    /** Whether a segment of a path is '.' or '..', which parsers resolve (RFC 3986, section 5.2.4), encoded or not. */
    static boolean hasDots(String path) {
        return Arrays.stream(path.split("[/\\\\]", -1))
                .map(each -> each.replaceAll("(?i)%2e", "."))
                .anyMatch(each -> each.equals(".") || each.equals(".."));
    }
}
