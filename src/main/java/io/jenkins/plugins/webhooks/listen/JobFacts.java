package io.jenkins.plugins.webhooks.listen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hudson.model.Job;
import io.jenkins.plugins.webhooks.engine.event.Json;

/**
 * What events say of a job.
 *
 * @param fullName with its folders: {@code team/app}
 * @param displayName for people, with its folders
 * @param url absolute if this controller knows its own, otherwise relative to its root
 */
record JobFacts(String fullName, String displayName, String url) {
    static JobFacts of(Job<?, ?> job) {
        return new JobFacts(job.getFullName(), job.getFullDisplayName(), Urls.absolute(job.getUrl()));
    }

    ObjectNode json() {
        return Json.MAPPER
                .createObjectNode()
                .put("fullName", fullName)
                .put("displayName", displayName)
                .put("url", url);
    }
}
