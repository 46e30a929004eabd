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

    /** Something can't run now, although it is its turn. */
    static News blocked(QueueFacts item) {
        return news("queue.blocked", item, Severity.DEBUG, item.json());
    }

    /** Something has waited suspiciously long for an executor. */
    static News stuck(QueueFacts item) {
        return news("queue.stuck", item, Severity.WARNING, item.json());
    }

    /**
     * Something waits no more because it runs.
     *
     * @param now in milliseconds since 1970
     */
    static News left(QueueFacts item, long now) {
        return news("queue.left", item, Severity.DEBUG, item.json().put("waitedMillis", now - item.since()));
    }

    /** Something waits no more because somebody does not want it any more. */
    static News cancelled(QueueFacts item, long now) {
        return news("queue.cancelled", item, Severity.INFO, item.json().put("waitedMillis", now - item.since()));
    }

    private static News news(String type, QueueFacts item, Severity severity, ObjectNode data) {
        return new News(type, item.subject(), severity, data, null);
    }
}
