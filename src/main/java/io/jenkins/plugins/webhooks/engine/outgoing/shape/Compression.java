package io.jenkins.plugins.webhooks.engine.outgoing.shape;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** How a body is compressed on its way. */
public enum Compression {
    NONE,
    /** RFC 9110, section 8.4.1.3. */
    GZIP;

    /** What stands in {@code Content-Encoding}; null if nothing does. */
    @CheckForNull
    public String encoding() {
        return this == NONE ? null : label();
    }

    byte[] apply(byte[] body) {
        if (this == NONE) {
            return body;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 3 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The name in configuration. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the name in configuration.
     *
     * @throws IllegalArgumentException if there is no such compression; the message lists them
     */
    public static Compression parse(String label) {
        for (Compression compression : values()) {
            if (compression.label().equalsIgnoreCase(label.trim())) {
                return compression;
            }
        }
        throw new IllegalArgumentException("no compression '" + label + "': use "
                + Arrays.stream(values()).map(Compression::label).collect(Collectors.joining(", ")));
    }
}
