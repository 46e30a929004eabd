package io.jenkins.plugins.webhooks.engine.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.webhooks.engine.event.Json;
import java.net.URLDecoder;
import java.nio.charset.Charset;

/**
 * Reads {@code application/x-www-form-urlencoded}.
 *
 * @see <a href="https://url.spec.whatwg.org/#urlencoded-parsing">the parser of the URL standard</a>
 */
final class FormBody {
    /** More fields than any sender has; a body of nothing but {@code &} should not fill the memory. */
    private static final int MOST_FIELDS = 10_000;

    private FormBody() {}

    /**
     * The JSON in the field {@code payload}, where GitHub and Travis CI put it, or else the fields as an object.
     */
    static JsonNode read(String form, Charset charset) throws UnreadablePayloadException {
        ObjectNode fields = Json.MAPPER.createObjectNode();
        int count = 0;
        for (int start = 0; start < form.length(); ) {
            int end = form.indexOf('&', start);
            end = end < 0 ? form.length() : end;
            if (end > start) {
                add(fields, form.substring(start, end), charset);
                if (++count > MOST_FIELDS) {
                    throw new UnreadablePayloadException("the form has more than " + MOST_FIELDS + " fields");
                }
            }
            start = end + 1;
        }
        String payload = fields.path("payload").asText().strip();
        boolean holdsJson = payload.startsWith("{") || payload.startsWith("[");
        return holdsJson ? Payload.json(payload, "the form's field 'payload'") : fields;
    }

    private static void add(ObjectNode fields, String pair, Charset charset) throws UnreadablePayloadException {
        int equals = pair.indexOf('=');
        String name = decode(equals < 0 ? pair : pair.substring(0, equals), charset);
        String value = equals < 0 ? "" : decode(pair.substring(equals + 1), charset);
        FormField.put(fields, name, value);
    }

    private static String decode(String text, Charset charset) throws UnreadablePayloadException {
        try {
            return URLDecoder.decode(text, charset);
        } catch (IllegalArgumentException e) {
            throw new UnreadablePayloadException("the form has a '%' that no two hexadecimal digits follow");
        }
    }
}
