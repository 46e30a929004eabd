package io.jenkins.plugins.webhooks.engine.incoming;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import okhttp3.MediaType;

/** Takes a body apart into items, each as its bytes were sent. */
final class Batch {
    private static final int MOST_ITEMS = 1000;
    private static final int LARGEST = 5 * 1024 * 1024;
    private static final int LARGEST_ITEM = 1024 * 1024;

    private Batch() {}

    /**
     * One item.
     *
     * @param body its JSON
     * @param id the sender's own, or null
     * @param fault why it can't be read, or null
     */
    record Item(
            byte[] body,
            @CheckForNull String id,
            @CheckForNull String fault) {}

    /**
     * The items of an array or of lines.
     *
     * @return empty if the body is no batch: it is then taken in as any other, and fails there if it can't be read
     * @throws RejectedException if there are too many or too large ones
     */
    static Optional<List<Item>> items(@CheckForNull String contentType, byte[] body) throws RejectedException {
        MediaType type = Payload.type(contentType);
        PayloadKind kind = PayloadKind.of(type);
        if (kind != PayloadKind.JSON && kind != PayloadKind.LINES) {
            return Optional.empty();
        }
        Optional<List<byte[]>> parts = kind == PayloadKind.LINES ? Optional.of(lines(body)) : array(body);
        if (parts.isEmpty() || parts.get().isEmpty()) {
            return Optional.empty();
        }
        if (body.length > LARGEST || parts.get().size() > MOST_ITEMS) {
            throw new RejectedException(Rejection.of(
                    413,
                    "batch too large",
                    "limits",
                    "a batch has at most " + MOST_ITEMS + " items and " + LARGEST + " bytes"));
        }
        return Optional.of(parts.get().stream().map(Batch::item).toList());
    }

    private static List<byte[]> lines(byte[] body) {
        List<byte[]> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= body.length && lines.size() <= MOST_ITEMS; i++) {
            if (i == body.length || body[i] == '\n') {
                byte[] line = Arrays.copyOfRange(body, start, i);
                if (!isBlank(line)) {
                    lines.add(line);
                }
                start = i + 1;
            }
        }
        return lines;
    }

    private static boolean isBlank(byte[] line) {
        for (byte each : line) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }

    private static Optional<List<byte[]>> array(byte[] body) {
        List<byte[]> items = new ArrayList<>();
        try (JsonParser parser = Json.MAPPER.getFactory().createParser(body)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                return Optional.empty();
            }
            for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                if (token == null) {
                    return Optional.empty();
                }
                if (items.size() <= MOST_ITEMS) {
                    items.add(slice(parser, body));
                }
                parser.skipChildren();
            }
            return parser.nextToken() == null ? Optional.of(items) : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static byte[] slice(JsonParser parser, byte[] body) throws IOException {
        long from = parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        parser.finishToken();
        long to = parser.currentLocation().getByteOffset();
        if (from < 0 || to < from || to > body.length) {
            // Not UTF-8: the parser counts characters there, not bytes.
            throw new IOException("the places of the items are not known");
        }
        return Arrays.copyOfRange(body, (int) from, (int) to);
    }

    private static Item item(byte[] body) {
        if (body.length > LARGEST_ITEM) {
            return new Item(new byte[0], null, "the item is larger than " + LARGEST_ITEM + " bytes");
        }
        try {
            JsonNode node = Json.read(body);
            return node.isObject()
                    ? new Item(body, id(node), null)
                    : new Item(body, null, "the item is not a JSON object");
        } catch (IOException e) {
            return new Item(body, null, "the item is not JSON");
        }
    }

    /** In CloudEvents, source and id together are unique. */
    @CheckForNull
    private static String id(JsonNode item) {
        String id = item.path("id").isValueNode() ? item.path("id").asText("") : "";
        boolean cloudEvent = item.path("specversion").isTextual();
        String whole = cloudEvent && !id.isEmpty() ? item.path("source").asText("") + " " + id : id;
        return whole.isEmpty() || whole.length() > 200 || item.path("id").isNull() ? null : whole;
    }
}
