package io.jenkins.plugins.webhooks.engine.outgoing.preset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Events of a build as Jenkins raises them, one for each state a build can be in. */
final class BuildEvents {
    static final String REVISION = "9c3e5d7f1a2b4c6d8e0f1a3b5c7d9e0f2a4b6c8d";

    private BuildEvents() {}

    /** By state, in the order of their life. */
    static Map<String, Event> all(String repositoryUrl) {
        Map<String, Event> events = new LinkedHashMap<>();
        events.put("queued", event("build.queued", null, Severity.DEBUG, repositoryUrl));
        events.put("running", event("build.started", null, Severity.INFO, repositoryUrl));
        events.put("success", completed("SUCCESS", Severity.SUCCESS, repositoryUrl));
        events.put("unstable", completed("UNSTABLE", Severity.WARNING, repositoryUrl));
        events.put("failure", completed("FAILURE", Severity.ERROR, repositoryUrl));
        events.put("aborted", completed("ABORTED", Severity.WARNING, repositoryUrl));
        return events;
    }

    static Event completed(String result, Severity severity, String repositoryUrl) {
        return event("build.completed", result, severity, repositoryUrl);
    }

    static Event event(String type, String result, Severity severity, String repositoryUrl) {
        ObjectNode data = Json.MAPPER.createObjectNode();
        data.putObject("job")
                .put("fullName", "team/app/PROJ-12%2Ffix")
                .put("displayName", "team » app » PROJ-12/fix")
                .put("url", "https://jenkins.example.com/job/team/job/app/job/PROJ-12%252Ffix/");
        data.put("number", 12);
        data.put("displayName", "#12");
        data.put("url", "https://jenkins.example.com/job/team/job/app/job/PROJ-12%252Ffix/12/");
        data.put("result", result);
        data.putNull("previousResult");
        data.put("startedAt", "2026-01-15T09:20:30Z");
        if (result == null) {
            data.putNull("durationMillis");
        } else {
            data.put("durationMillis", 185_000);
        }
        data.putArray("causes").add("Started by the webhook 'github'");
        data.putObject("parameters").put("VERSION", "1.4.2");
        data.putObject("scm")
                .put("revision", REVISION)
                .put("branch", "PROJ-12/fix")
                .put("repositoryUrl", repositoryUrl)
                .putNull("pullRequest");
        data.putNull("receipt");
        return event("build-12-" + type + "-" + result, type, severity, data);
    }

    static Event event(String id, String type, Severity severity, ObjectNode data) {
        return new Event(
                id,
                type,
                "https://jenkins.example.com/",
                "team/app/PROJ-12%2Ffix#12",
                Instant.parse("2026-01-15T09:23:35Z"),
                severity,
                data,
                null);
    }
}
