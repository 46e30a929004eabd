package io.jenkins.plugins.webhooks.act;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.incoming.Accepted;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import okhttp3.Headers;

/** Receipts to act on. */
final class Receipts {
    static final String ID = "01K0000000000000000000000A";

    private Receipts() {}

    static Accepted push(String scm) {
        return of("push", "{\"ref\": \"refs/heads/main\"}", "scm.push", scm);
    }

    static Accepted pullRequest(String scm) {
        return of("pull_request", "{}", "scm.pull_request", scm);
    }

    static Accepted withPayload(String payload) {
        return new Accepted(ID, "any", "custom", "webhook", Headers.of(), json(payload), List.of());
    }

    private static Accepted of(String event, String payload, String type, String scm) {
        return new Accepted(
                ID,
                "github",
                "github",
                event,
                Headers.of("X-GitHub-Event", event),
                json(payload),
                List.of(event("github." + event, payload), event(type, scm)));
    }

    private static Event event(String type, String data) {
        return new Event("1", type, "test", null, Instant.EPOCH, Severity.INFO, json(data), ID);
    }

    private static JsonNode json(String text) {
        try {
            return Json.read(text);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
