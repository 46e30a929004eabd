package io.jenkins.plugins.webhooks.act;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.incoming.Accepted;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A branch or pull request that has changed.
 *
 * @param request whether it is a pull request
 * @param name of the branch, or the number of the pull request
 * @param removed whether it is no more
 */
record HeadChange(boolean request, String name, boolean removed) {
    private static final Set<String> ENDS = Set.of("closed", "merged");

    /** Those that a receipt tells of, in the shapes that all systems share. */
    static List<HeadChange> in(Accepted accepted) {
        List<HeadChange> changes = new ArrayList<>();
        for (Event event : accepted.events()) {
            JsonNode data = event.data();
            if (event.type().equals("scm.push") && data.path("branch").isTextual()) {
                changes.add(new HeadChange(
                        false,
                        data.path("branch").textValue(),
                        data.path("deleted").asBoolean()));
            } else if (event.type().equals("scm.pull_request")
                    && !data.path("number").asText("").isEmpty()) {
                changes.add(new HeadChange(
                        true,
                        data.path("number").asText(),
                        ENDS.contains(data.path("action").asText(""))));
            }
        }
        return changes;
    }

    @Override
    public String toString() {
        return (request ? "pull request " : "branch '") + WebhookFacts.plain(name, 200) + (request ? "" : "'");
    }
}
