package io.jenkins.plugins.webhooks.engine.outgoing.shape;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonCloudEventData;
import io.cloudevents.jackson.JsonFormat;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.EventType;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Rendered;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Our events as CloudEvents 1.0 over HTTP.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/http-protocol-binding.md">HTTP
 *     protocol binding</a>
 */
final class CloudEventsBody {
    private CloudEventsBody() {}

    static Rendered structured(Event event, JsonNode data) {
        byte[] body = new JsonFormat().serialize(cloudEvent(event, data));
        return new Rendered(JsonFormat.CONTENT_TYPE, Map.of(), body);
    }

    static Rendered binary(Event event, JsonNode data) {
        CloudEvent cloudEvent = cloudEvent(event, data);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce-specversion", cloudEvent.getSpecVersion().toString());
        for (String name : cloudEvent.getAttributeNames()) {
            if (!name.equals("specversion") && !name.equals("datacontenttype")) {
                headers.put("ce-" + name, encode(String.valueOf(cloudEvent.getAttribute(name))));
            }
        }
        for (String name : cloudEvent.getExtensionNames()) {
            headers.put("ce-" + name, encode(String.valueOf(cloudEvent.getExtension(name))));
        }
        return new Rendered("application/json", headers, Json.bytes(data));
    }

    private static CloudEvent cloudEvent(Event event, JsonNode data) {
        CloudEventBuilder builder = CloudEventBuilder.v1()
                .withId(event.id())
                .withType(EventType.qualified(event.type()))
                .withSource(URI.create(event.source()))
                .withTime(event.time().atOffset(ZoneOffset.UTC))
                .withExtension("severity", event.severity().name().toLowerCase(Locale.ROOT))
                .withData("application/json", JsonCloudEventData.wrap(data));
        if (event.subject() != null && !event.subject().isEmpty()) {
            builder.withSubject(event.subject());
        }
        if (event.receipt() != null) {
            builder.withExtension("receipt", event.receipt());
        }
        return builder.build();
    }

    /** Percent-encodes what section 3.1.3.2 of the binding does not allow in a header: all but printable ASCII. */
    private static String encode(String value) {
        StringBuilder text = new StringBuilder();
        for (byte each : value.getBytes(StandardCharsets.UTF_8)) {
            if (each > ' ' && each < 0x7f && each != '"' && each != '%') {
                text.append((char) each);
            } else {
                text.append(String.format("%%%02X", each));
            }
        }
        return text.toString();
    }
}
