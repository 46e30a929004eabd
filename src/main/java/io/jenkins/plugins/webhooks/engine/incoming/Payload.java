package io.jenkins.plugins.webhooks.engine.incoming;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Base64;
import okhttp3.MediaType;

/** Reads the body of a request into JSON, whatever it came as. Call it only for bodies that are proven. */
public final class Payload {
    private Payload() {}

    /** Whether bodies of this type can be read; otherwise the answer is 415. A missing header stands for JSON. */
    public static boolean accepts(@CheckForNull String contentType) {
        return PayloadKind.of(type(contentType)) != PayloadKind.UNKNOWN;
    }

    /**
     * Reads a body.
     *
     * @param contentType the header's value with its parameters, or null if there is none
     * @param body the raw bytes, decompressed
     * @return JSON as sent; a form's field {@code payload} if that holds JSON, otherwise the form as an object; text as
     *     {@code {"text": …}}; bytes as {@code {"base64": …, "length": …}}; for XML, CSV and lines of JSON see their
     *     readers
     * @throws UnreadablePayloadException if the body is not what the header says
     */
    public static JsonNode read(@CheckForNull String contentType, byte[] body) throws UnreadablePayloadException {
        MediaType type = type(contentType);
        return switch (PayloadKind.of(type)) {
            case JSON -> json(charset(type), body);
            case LINES -> LinesBody.read(decode(charset(type), body));
            case XML -> xml(type, body);
            case CSV -> CsvBody.read(decode(charset(type), body));
            case BINARY -> binary(body);
            case FORM -> FormBody.read(decode(charset(type), body), charset(type));
            case TEXT -> Json.MAPPER.createObjectNode().put("text", decode(charset(type), body));
            case UNKNOWN ->
                throw new UnreadablePayloadException(
                        "no reader for this content type: send JSON, XML, a form, CSV or text");
        };
    }

    /** Reads JSON text that stands inside something else. */
    static JsonNode json(String text, String what) throws UnreadablePayloadException {
        try {
            return present(Json.read(text), what);
        } catch (IOException e) {
            throw new UnreadablePayloadException(what + " is not JSON: " + where(e));
        }
    }

    private static JsonNode json(Charset charset, byte[] body) throws UnreadablePayloadException {
        if (!charset.equals(UTF_8)) {
            return json(decode(charset, body), "the body");
        }
        try {
            return present(Json.read(body), "the body");
        } catch (IOException e) {
            throw new UnreadablePayloadException("the body is not JSON: " + where(e));
        }
    }

    private static JsonNode present(JsonNode node, String what) throws UnreadablePayloadException {
        if (node.isMissingNode()) {
            throw new UnreadablePayloadException(what + " is not JSON: it is empty");
        }
        return node;
    }

    /** Jackson's own message quotes what it could not read, which may be a secret. */
    private static String where(IOException e) {
        if (e instanceof StreamConstraintsException) {
            return "it is nested too deep or holds too long a text or number";
        }
        JsonLocation location = e instanceof JsonProcessingException json ? json.getLocation() : null;
        return location == null
                ? "it can't be read"
                : "it can't be read at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static String decode(Charset charset, byte[] body) throws UnreadablePayloadException {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            throw new UnreadablePayloadException("the body is not text in " + charset.name());
        }
    }

    private static JsonNode xml(MediaType type, byte[] body) throws UnreadablePayloadException {
        Charset charset = type.parameter("charset") == null ? XmlBody.charset(body) : charset(type);
        String text = decode(charset, body);
        return XmlBody.read(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static JsonNode binary(byte[] body) {
        return Json.MAPPER
                .createObjectNode()
                .put("base64", Base64.getEncoder().encodeToString(body))
                .put("length", body.length);
    }

    @CheckForNull
    static MediaType type(@CheckForNull String contentType) {
        return MediaType.parse(contentType == null || contentType.isBlank() ? "application/json" : contentType.strip());
    }

    private static Charset charset(MediaType type) throws UnreadablePayloadException {
        String name = type.parameter("charset");
        try {
            return name == null ? UTF_8 : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UnreadablePayloadException("the charset that the content type names is not known here");
        }
    }
}
