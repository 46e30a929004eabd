package io.jenkins.plugins.webhooks.engine.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/** The one JSON reader and writer. Reading is bounded, because what is read comes from outside. */
public final class Json {
    private static final int MAX_DEPTH = 200;
    private static final int MAX_STRING = 26 * 1024 * 1024;

    /** Plain mapper: no polymorphic types, times as ISO 8601 text. */
    public static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(MAX_STRING)
                            .maxNumberLength(400)
                            .build())
                    .build())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // Numbers leave as they came: 1.10 stays 1.10.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    /**
     * Reads a document, detecting UTF-8, UTF-16 or UTF-32 as RFC 8259 and its predecessors describe.
     *
     * @throws IOException if it is not one complete JSON value or is deeper than {@value #MAX_DEPTH} levels
     */
    public static JsonNode read(byte[] bytes) throws IOException {
        try {
            JsonNode node = MAPPER.readTree(bytes);
            return node == null ? MAPPER.missingNode() : node;
        } catch (NumberFormatException e) {
            throw outOfRange(e);
        }
    }

    /**
     * Reads a document.
     *
     * @throws IOException if it is not one complete JSON value
     */
    public static JsonNode read(String text) throws IOException {
        try {
            JsonNode node = MAPPER.readTree(text);
            return node == null ? MAPPER.missingNode() : node;
        } catch (NumberFormatException e) {
            throw outOfRange(e);
        }
    }

    /** Jackson lets {@code 1e99999999999} escape as an unchecked exception. */
    private static IOException outOfRange(NumberFormatException e) {
        return new IOException("a number is out of range", e);
    }

    /** Writes a value as compact UTF-8. */
    public static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** Writes a value as compact text. */
    public static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + e.getOriginalMessage(), e);
        }
    }
}
