package io.jenkins.plugins.webhooks.engine.outgoing.batch;

import io.jenkins.plugins.webhooks.engine.event.BodyFormat;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How bodies of one content type become one body.
 *
 * @param contentType of what is joined
 * @param before stands at its beginning
 * @param between stands between two
 * @param after stands at its end
 */
public record Joining(String contentType, String before, String between, String after) {
    /** One JSON value a line; see <a href="https://github.com/ndjson/ndjson-spec">NDJSON</a>. */
    private static final Joining LINES = new Joining("application/x-ndjson", "", "\n", "\n");

    private static final Joining ARRAY = new Joining("application/json", "[", ",", "]");

    /**
     * An array of structured events.
     *
     * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md">JSON format, 4</a>
     */
    private static final Joining CLOUDEVENTS = new Joining("application/cloudevents-batch+json", "[", ",", "]");

    /** The way for a content type; empty if its bodies can't be joined. */
    public static Optional<Joining> of(String contentType) {
        String type = contentType.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "application/json" -> Optional.of(ARRAY);
            case "application/x-ndjson" -> Optional.of(LINES);
            case "application/cloudevents+json" -> Optional.of(CLOUDEVENTS);
            default -> Optional.empty();
        };
    }

    /** Whether bodies of a format can be joined. */
    public static boolean canJoin(BodyFormat format) {
        return format == BodyFormat.JSON || format == BodyFormat.NDJSON || format == BodyFormat.CLOUDEVENTS;
    }

    /** How many bytes one more body takes besides its own. */
    public int overhead() {
        return between.length();
    }

    /** The joined body. */
    public byte[] join(List<byte[]> bodies) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        write(joined, before);
        for (int i = 0; i < bodies.size(); i++) {
            if (i > 0) {
                write(joined, between);
            }
            byte[] body = bodies.get(i);
            joined.write(body, 0, length(body));
        }
        write(joined, after);
        return joined.toByteArray();
    }

    /** Without line ends at its end: a line brings its own. */
    private static int length(byte[] body) {
        int length = body.length;
        while (length > 0 && (body[length - 1] == '\n' || body[length - 1] == '\r')) {
            length--;
        }
        return length;
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
}
