package io.jenkins.plugins.webhooks.listen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Job;
import hudson.model.Queue;
import io.jenkins.plugins.webhooks.engine.event.Json;
import java.time.Instant;

/**
 * What events say of something that waits in the queue.
 *
 * @param id the same in all events of one item
 * @param task what waits, for people: a job, or a part of a Pipeline that wants a node
 * @param url of what waits
 * @param job the job it belongs to, or null
 * @param since when it entered the queue, in milliseconds since 1970
 * @param why it waits, in plain words, or null
 */
record QueueFacts(
        long id,
        String task,
        String url,
        @CheckForNull JobFacts job,
        long since,
        @CheckForNull String why) {

    static QueueFacts of(Queue.Item item) {
        Queue.Task owner = item.task.getOwnerTask();
        return new QueueFacts(
                item.getId(),
                item.task.getFullDisplayName(),
                Urls.absolute(item.task.getUrl()),
                owner instanceof Job<?, ?> job ? JobFacts.of(job) : null,
                item.getInQueueSince(),
                Reason.firstLine(item.getWhy()));
    }

    ObjectNode json() {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("queueId", id);
        json.putObject("task").put("name", task).put("url", url);
        json.set("job", job == null ? null : job.json());
        return json.put("queuedAt", Instant.ofEpochMilli(since).toString()).put("why", why);
    }

    /** Of the job it belongs to, otherwise of itself. */
    String subject() {
        return job == null ? task : job.fullName();
    }
}
