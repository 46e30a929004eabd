package io.jenkins.plugins.webhooks.engine.event;

import com.fasterxml.jackson.databind.JsonNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.time.Instant;
import java.util.Objects;

/**
 * Something that happened.
 *
 * @param id unique for ever; a repeated id is the same event
 * @param type our name without prefix, for example {@code build.completed}; see {@link EventType}
 * @param source a URI reference to where it happened: the controller, the job, the incoming webhook
 * @param subject what it happened to within the source, for example {@code folder/job#12}, or null
 * @param time when it happened
 * @param severity how much it matters
 * @param data the event's own content
 * @param receipt id of the receipt that caused it, or null
 * @param notBefore its deliveries begin then, or null for at once
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md">CloudEvents 1.0</a>
 */
public record Event(
        String id,
        String type,
        String source,
        @CheckForNull String subject,
        Instant time,
        Severity severity,
        JsonNode data,
        @CheckForNull String receipt,
        @CheckForNull Instant notBefore) {

    public Event {
        Objects.requireNonNull(id, "id");
        EventType.requireValid(type);
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(data, "data");
    }

    /** One whose deliveries begin at once. */
    public Event(
            String id,
            String type,
            String source,
            @CheckForNull String subject,
            Instant time,
            Severity severity,
            JsonNode data,
            @CheckForNull String receipt) {
        this(id, type, source, subject, time, severity, data, receipt, null);
    }

    /** The same event caused by a receipt. */
    public Event causedBy(String receiptId) {
        return new Event(id, type, source, subject, time, severity, data, receiptId, notBefore);
    }

    /** The same event, delivered later. */
    public Event notBefore(@CheckForNull Instant moment) {
        return new Event(id, type, source, subject, time, severity, data, receipt, moment);
    }
}
