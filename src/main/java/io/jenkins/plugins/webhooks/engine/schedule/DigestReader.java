package io.jenkins.plugins.webhooks.engine.schedule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.store.EventLog;
import io.jenkins.plugins.webhooks.engine.store.Store;
import java.time.Instant;
import java.util.List;

/** Reads a digest out of the log, newest builds first, in parts, so that the log's readers stay free. */
record DigestReader(Store store, int most) {
    /** Builds that a digest reads. */
    static final int MOST_BUILDS = 10_000;

    private static final int AT_ONCE = 500;

    /**
     * Adds up.
     *
     * @param from the first moment that counts no more, backwards
     * @param to the last moment that counts
     */
    ObjectNode read(Instant from, Instant to) {
        Digest digest = new Digest();
        EventLog.Span span = EventLog.Span.of(from, to);
        boolean more = true;
        while (more && digest.builds() < most) {
            EventLog.Span part = span;
            int limit = Math.min(AT_ONCE, most - digest.builds());
            List<Event> builds = store.read(connection -> EventLog.completedBuilds(connection, part, limit));
            builds.forEach(digest::add);
            more = builds.size() == limit;
            span = more ? span.before(builds.get(limit - 1).id()) : span;
        }
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("from", from.toString());
        json.put("to", to.toString());
        json.setAll(digest.json());
        return json.put("truncated", more);
    }
}
