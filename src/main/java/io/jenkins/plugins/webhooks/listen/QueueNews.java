package io.jenkins.plugins.webhooks.listen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import java.time.Instant;
import java.util.List;

/** What there is to say of the queue. Pure. */
final class QueueNews {
    private QueueNews() {}

    /**
     * A job waits.
     *
     * @param id of the queue item
     * @param since in milliseconds since 1970
     * @param causes in plain words
     */
    static News queued(JobFacts job, long id, long since, List<String> causes) {
        ObjectNode data = Json.MAPPER.createObjectNode();
        data.set("job", job.json());
        data.put("queueId", id);
        data.put("queuedAt", Instant.ofEpochMilli(since).toString());
        data.set("causes", Json.MAPPER.valueToTree(causes));
        return new News("build.queued", job.fullName(), Severity.DEBUG, data, null);
    }
}
