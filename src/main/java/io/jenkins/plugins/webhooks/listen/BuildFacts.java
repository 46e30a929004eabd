package io.jenkins.plugins.webhooks.listen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hudson.model.Run;
import io.jenkins.plugins.webhooks.engine.event.Json;

/**
 * Which build an event is about, where the build itself is not the news.
 *
 * @param job its job
 * @param number of the build within the job
 * @param displayName usually {@code #12}
 * @param url absolute if this controller knows its own, otherwise relative to its root
 */
record BuildFacts(JobFacts job, int number, String displayName, String url) {
    static BuildFacts of(Run<?, ?> run) {
        return new BuildFacts(
                JobFacts.of(run.getParent()), run.getNumber(), run.getDisplayName(), Urls.absolute(run.getUrl()));
    }

    ObjectNode json() {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.set("job", job.json());
        return json.put("number", number).put("displayName", displayName).put("url", url);
    }

    /** As in all events of builds. */
    String subject() {
        return job.fullName() + "#" + number;
    }
}
