package io.jenkins.plugins.webhooks.engine.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.security.UrlHeaders;
import java.util.List;
import java.util.Locale;
import okhttp3.Headers;

/**
 * A receipt that passed every check, as actions and rules see it.
 *
 * @param receipt id of the receipt
 * @param webhook name of the incoming webhook
 * @param provider name of the provider
 * @param event the sender's name of the event
 * @param headers as received, sensitive ones removed
 * @param payload what was sent
 * @param events the raw event first, then the normalised ones
 */
public record Accepted(
        String receipt,
        String webhook,
        String provider,
        String event,
        Headers headers,
        JsonNode payload,
        List<Event> events) {

    /** The same with other events. */
    Accepted with(List<Event> other) {
        return new Accepted(receipt, webhook, provider, event, headers, payload, other);
    }

    /**
     * What an expression is evaluated over: {@code webhook, provider, event, receipt, payload, headers} (names in lower
     * case), {@code query} (the URL's parameters, secret ones masked) and {@code events}; besides, {@code scm} is the
     * data of the first normalised event, if there is one.
     */
    public JsonNode document() {
        ObjectNode document = Json.MAPPER.createObjectNode();
        document.put("receipt", receipt);
        document.put("webhook", webhook);
        document.put("provider", provider);
        document.put("event", event);
        document.set("payload", payload);
        ObjectNode named = document.putObject("headers");
        ObjectNode query = document.putObject("query");
        headers.forEach(header -> {
            String parameter = UrlHeaders.parameter(header.getFirst());
            if (parameter != null) {
                query.put(parameter, header.getSecond());
            } else if (!header.getFirst().startsWith(":")) {
                named.put(header.getFirst().toLowerCase(Locale.ROOT), header.getSecond());
            }
        });
        ArrayNode all = document.putArray("events");
        events.forEach(each -> all.addObject().put("type", each.type()).set("data", each.data()));
        if (events.size() > 1) {
            document.set("scm", events.get(1).data());
        }
        return document;
    }
}
