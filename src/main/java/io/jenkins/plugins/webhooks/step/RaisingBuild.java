package io.jenkins.plugins.webhooks.step;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hudson.model.Result;
import hudson.model.Run;
import io.jenkins.plugins.webhooks.engine.event.Json;
import jenkins.model.Jenkins;

/** Which build raised an event. */
final class RaisingBuild {
    private RaisingBuild() {}

    /** {@code job, number, name, url, result}; the URL is null as long as Jenkins does not know its own. */
    static ObjectNode of(Run<?, ?> run) {
        ObjectNode build = Json.MAPPER.createObjectNode();
        build.put("job", run.getParent().getFullName());
        build.put("number", run.getNumber());
        build.put("name", run.getDisplayName());
        String root = Jenkins.get().getRootUrl();
        build.put("url", root == null ? null : root + run.getUrl());
        Result result = run.getResult();
        build.put("result", result == null ? null : result.toString());
        return build;
    }
}
