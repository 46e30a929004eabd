package io.jenkins.plugins.webhooks.engine.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.webhooks.engine.event.Json;

/** Reads one JSON value per line, where the webhook does not take them apart: {@code {"lines": […]}}. */
final class LinesBody {
    private static final int MOST_LINES = 50_000;

    private LinesBody() {}

    static JsonNode read(String text) throws UnreadablePayloadException {
        ObjectNode result = Json.MAPPER.createObjectNode();
        ArrayNode lines = result.putArray("lines");
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (!line.isBlank()) {
                lines.add(Payload.json(line, "line " + number));
            }
            if (lines.size() > MOST_LINES) {
                throw new UnreadablePayloadException("the body has more than " + MOST_LINES + " lines");
            }
        }
        return result;
    }
}
