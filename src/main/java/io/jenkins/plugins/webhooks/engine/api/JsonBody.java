package io.jenkins.plugins.webhooks.engine.api;

import com.fasterxml.jackson.databind.JsonNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;

/** The body of a POST: one small JSON object, read strictly. */
record JsonBody(JsonNode object) {
    /** In bytes. */
    static final int MAX = 1024 * 1024;

    private static final int MOST_REASON = 500;

    /** Reads to the bound and no further; an empty body is an empty object. */
    static JsonBody read(InputStream body) {
        byte[] bytes;
        try {
            bytes = body.readNBytes(MAX + 1);
        } catch (IOException e) {
            throw ApiException.badRequest("the body could not be read to its end");
        }
        if (bytes.length > MAX) {
            throw new ApiException(413, "the body is larger than " + MAX + " bytes");
        }
        if (bytes.length == 0) {
            return new JsonBody(Json.MAPPER.createObjectNode());
        }
        return new JsonBody(parse(bytes));
    }

    private static JsonNode parse(byte[] bytes) {
        try {
            JsonNode node = Json.read(bytes);
            if (node.isObject()) {
                return node;
            }
        } catch (IOException e) {
            // The parser's message may quote the body, so it is not passed on.
        }
        throw ApiException.badRequest("the body must be one JSON object");
    }

    JsonBody requireOnly(Set<String> known) {
        Iterator<String> names = object.fieldNames();
        while (names.hasNext()) {
            String name = names.next();
            if (!known.contains(name)) {
                throw ApiException.badRequest("there is no key '" + name + "' here: "
                        + (known.isEmpty() ? "send no body" : "use " + String.join(", ", new TreeSet<>(known))));
            }
        }
        return this;
    }

    JsonNode required(String key) {
        JsonNode value = object.get(key);
        if (value == null) {
            throw ApiException.badRequest("the key '" + key + "' is missing");
        }
        return value;
    }

    String requiredText(String key) {
        required(key);
        String value = optionalText(key);
        if (value == null) {
            throw ApiException.badRequest("'" + key + "' must be text");
        }
        return value;
    }

    @CheckForNull
    String optionalText(String key) {
        JsonNode value = object.get(key);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw ApiException.badRequest("'" + key + "' must be text");
        }
        return value.textValue();
    }

    /** The only field that may be there: why somebody does something; null if he does not say. */
    @CheckForNull
    String onlyReason() {
        String reason = requireOnly(Set.of("reason")).optionalText("reason");
        if (reason != null && reason.length() > MOST_REASON) {
            throw ApiException.badRequest("'reason' has at most " + MOST_REASON + " characters");
        }
        return reason;
    }
}
