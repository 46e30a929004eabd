package io.jenkins.plugins.webhooks.engine.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.jenkins.plugins.webhooks.engine.event.Json;
import java.io.IOException;
import java.util.Locale;

/** The engine's JSON as the REST interface shows it: names of enums are in lower case. */
final class ApiJson {
    static final String CONTENT_TYPE = "application/json";

    private static final ObjectMapper MAPPER =
            Json.MAPPER.copy().registerModule(new SimpleModule("api").addSerializer(Enum.class, new LowerCase()));

    private ApiJson() {}

    static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be written as JSON", e);
        }
    }

    /** The way an enum's value is written. */
    static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Jackson has a feature for this, but it follows the machine's language, where I may become a dotless i. */
    @SuppressWarnings("rawtypes")
    private static final class LowerCase extends JsonSerializer<Enum> {
        @Override
        public void serialize(Enum value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(label((Enum<?>) value));
        }
    }
}
