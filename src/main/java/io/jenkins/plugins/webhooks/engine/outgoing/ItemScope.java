package io.jenkins.plugins.webhooks.engine.outgoing;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A folder or job whose own outgoing webhook gets nothing but what happens in it.
 *
 * @param fullName such as {@code team} or {@code team/app}
 */
public record ItemScope(String fullName) {
    public ItemScope {
        if (fullName.isBlank()) {
            throw new IllegalArgumentException("a scope needs the full name of a folder or job");
        }
    }

    /**
     * Whether an event happened in it.
     *
     * @param document the event's JSON form
     */
    boolean covers(JsonNode document) {
        String item = item(document.path("data"));
        return item.equals(fullName) || item.startsWith(fullName + "/");
    }

    /**
     * The facts that the listeners and {@code webhookNotify} write, never the subject, which a build chooses itself. What
     * a build adds to its data can't pass for another job: its own facts are asked first.
     */
    private static String item(JsonNode data) {
        JsonNode build = data.path("build").path("job");
        JsonNode job = data.path("job").path("fullName");
        return (build.isTextual()
                        ? build
                        : job.isTextual() ? job : data.path("item").path("fullName"))
                .asText("");
    }
}
