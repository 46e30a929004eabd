package io.jenkins.plugins.webhooks.engine.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.security.Penalty;

/**
 * Somebody who is kept out from now on.
 *
 * @param penalty who and how long
 * @param webhook name of the incoming webhook that was called last; null if there is none of the name that was called
 * @param receipt id of the receipt that was once too often
 * @param cause in words
 */
public record Threat(Penalty penalty, @CheckForNull String webhook, String receipt, String cause) {
    /** Type of the event that tells of it. */
    public static final String EVENT = "webhook.threat";

    /** Data of the event: {@code address, times, since, until, webhook, receipt, cause}. */
    public JsonNode data() {
        ObjectNode data = Json.MAPPER.createObjectNode();
        data.put("address", penalty.address());
        data.put("times", penalty.times());
        data.put("since", penalty.since().toString());
        data.put("until", penalty.until().toString());
        data.put("webhook", webhook);
        data.put("receipt", receipt);
        data.put("cause", cause);
        return data;
    }
}
