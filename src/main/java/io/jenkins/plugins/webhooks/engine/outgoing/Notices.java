package io.jenkins.plugins.webhooks.engine.outgoing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Ids;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.store.EventLog;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/** The events that tell of a webhook being paused and working again; stored with the change that they tell of. */
final class Notices {
    /** A webhook was paused. */
    static final String PAUSED = "webhook.paused";
    /** A paused webhook works again. */
    static final String RECOVERED = "webhook.recovered";

    private static final Set<String> TYPES = Set.of(PAUSED, RECOVERED);

    private final Ids ids;
    private final String source;

    Notices(Ids ids, String source) {
        this.ids = ids;
        this.source = source;
    }

    /** Whether an event tells of this very webhook, which must not be sent it: it would wait, or go round. */
    static boolean isAbout(String webhook, Event event) {
        return TYPES.contains(event.type()) && webhook.equals(event.subject());
    }

    void paused(Connection connection, Standing standing, Instant now) throws SQLException {
        boolean byHand = standing.pause() == Standing.Pause.MANUAL;
        store(connection, PAUSED, standing, byHand ? Severity.INFO : Severity.WARNING, null, now);
    }

    /**
     * Tells that it goes on.
     *
     * @param by {@code probe} or {@code hand}
     */
    void recovered(Connection connection, Standing standing, String by, Instant now) throws SQLException {
        store(connection, RECOVERED, standing, Severity.SUCCESS, by, now);
    }

    private void store(
            Connection connection,
            String type,
            Standing standing,
            Severity severity,
            @CheckForNull String by,
            Instant now)
            throws SQLException {
        ObjectNode data = Json.MAPPER.createObjectNode();
        data.put("webhook", standing.webhook());
        data.put("cause", String.valueOf(standing.pause()).toLowerCase(Locale.ROOT));
        data.put("reason", standing.reason());
        data.put("failingSince", text(standing.failingSince()));
        data.put("pausedAt", text(standing.pausedAt()));
        data.put("recoveredBy", by);
        Event event = new Event(ids.next(), type, source, standing.webhook(), now, severity, data, null);
        EventLog.add(connection, EventLog.pack(event));
    }

    @CheckForNull
    private static String text(@CheckForNull Instant time) {
        return time == null ? null : time.toString();
    }
}
