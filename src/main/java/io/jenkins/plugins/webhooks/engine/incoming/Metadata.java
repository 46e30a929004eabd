package io.jenkins.plugins.webhooks.engine.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.security.Header;
import java.time.ZoneOffset;
import java.util.Locale;

/** What the expression {@code admit} sees: what is known of a request before its body is read. */
final class Metadata {
    private Metadata() {}

    /**
     * The document: {@code webhook, provider, address} (null if unknown), {@code headers} (names in lower case, repeated
     * ones joined, secrets masked), {@code contentLength} in bytes (-1 if the sender did not say) and {@code hour} of
     * the day, UTC.
     */
    static JsonNode of(Passage passage, Door door) {
        ObjectNode document = Json.MAPPER.createObjectNode();
        document.put("webhook", door.webhook().name());
        document.put("provider", door.provider().name());
        document.put(
                "address",
                passage.client().address() == null ? null : passage.client().text());
        ObjectNode headers = document.putObject("headers");
        for (Header header : passage.headers()) {
            String name = header.name().toLowerCase(Locale.ROOT);
            JsonNode before = headers.get(name);
            headers.put(name, before == null ? header.value() : before.textValue() + ", " + header.value());
        }
        document.put("contentLength", passage.request().contentLength());
        document.put("hour", passage.receivedAt().atOffset(ZoneOffset.UTC).getHour());
        return document;
    }
}
