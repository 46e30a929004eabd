package io.jenkins.plugins.webhooks.engine.incoming.provider;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.jenkins.plugins.webhooks.engine.event.Json;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Reads single fields of a body without building the whole of it, because a sender waits meanwhile. */
final class TopLevel {
    private TopLevel() {}

    /** The texts and numbers of these names at the top of a JSON object, as far as they are there. */
    static Map<String, String> texts(byte[] body, Set<String> names) {
        Map<String, String> found = new HashMap<>();
        try (JsonParser parser = Json.MAPPER.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return found;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME && found.size() < names.size()) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                boolean wanted = value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NUMBER_INT;
                if (wanted && names.contains(name) && !parser.getText().isEmpty()) {
                    found.put(name, parser.getText());
                }
                parser.skipChildren();
            }
            return found;
        } catch (IOException malformed) {
            return found;
        }
    }
}
