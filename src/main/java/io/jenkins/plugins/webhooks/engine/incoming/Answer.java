package io.jenkins.plugins.webhooks.engine.incoming;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.webhooks.engine.event.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the sender is told.
 *
 * @param status HTTP status
 * @param headers the content type is {@code application/json} where they name none
 * @param body as UTF-8
 */
public record Answer(int status, Map<String, String> headers, byte[] body) {

    static Answer of(int status, String receipt, String outcome) {
        return new Answer(status, Map.of(), body(receipt, outcome));
    }

    /** The content type. */
    public String type() {
        return headers.entrySet().stream()
                .filter(each -> each.getKey().equalsIgnoreCase("Content-Type"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("application/json");
    }

    Answer with(String header, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Answer(status, all, body);
    }

    /** An outcome in one short phrase and the receipt's id, nothing of what was sent. */
    private static byte[] body(String receipt, String outcome) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("receipt", receipt);
        node.put("status", outcome);
        return Json.bytes(node);
    }
}
