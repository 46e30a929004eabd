package io.jenkins.plugins.webhooks.listen;

import com.fasterxml.jackson.databind.JsonNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Severity;

/**
 * What a listener has to say: an event before it has an id and a time.
 *
 * @param type of the event
 * @param subject what it happened to
 * @param severity how much it matters
 * @param data the event's content
 * @param receipt id of the receipt that caused it, or null
 * @param doer who did it if it is a deed of somebody, which belongs into the audit trail; otherwise null
 */
record News(
        String type,
        String subject,
        Severity severity,
        JsonNode data,
        @CheckForNull String receipt,
        @CheckForNull Who doer) {

    /** Something that happened without anybody's doing. */
    News(String type, String subject, Severity severity, JsonNode data, @CheckForNull String receipt) {
        this(type, subject, severity, data, receipt, null);
    }

    /** Something that somebody did. */
    static News ofDeed(String type, String subject, Severity severity, JsonNode data, Who doer) {
        return new News(type, subject, severity, data, null, doer);
    }
}
