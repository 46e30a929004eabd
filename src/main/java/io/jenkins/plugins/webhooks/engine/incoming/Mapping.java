package io.jenkins.plugins.webhooks.engine.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.incoming.provider.EventName;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import io.jenkins.plugins.webhooks.engine.rule.ExpressionException;
import java.util.Locale;

/**
 * What a mapping makes of a payload: a report in our own terms.
 *
 * @param name the last part of the event's type
 * @param severity how much it matters
 * @param subject what it is about, or null
 * @param data the event's content
 */
record Mapping(String name, Severity severity, @CheckForNull String subject, JsonNode data) {
    private static final String STAGE = "mapping";
    private static final int LONGEST_SUBJECT = 500;
    /** A record of who did what has no severity; it is told by its type. */
    private static final String AUDIT = "audit";

    /**
     * Reads a payload.
     *
     * @param provider whose events' types begin with its name, whatever the payload says
     * @throws StoppedException if the mapping fails or gives something else
     */
    static Mapping of(Expression mapping, String provider, JsonNode payload, Trace trace) throws StoppedException {
        try {
            JsonNode result = mapping.evaluate(payload);
            if (!result.isObject()) {
                throw new StoppedException(
                        STAGE, "the mapping must give an object of type, severity, subject and data");
            }
            String type = result.path("type").asText("");
            String name =
                    EventName.first(type.startsWith(provider + ".") ? type.substring(provider.length() + 1) : type);
            String said = result.path("severity").asText("info").trim();
            boolean audit = said.equalsIgnoreCase(AUDIT);
            Severity severity = audit ? Severity.INFO : Severity.parse(said);
            if (audit) {
                name = AUDIT + "." + name;
            }
            String subject = result.path("subject").asText(null);
            trace.passed(
                    STAGE,
                    provider + "." + name + ", severity " + severity.name().toLowerCase(Locale.ROOT));
            return new Mapping(
                    name,
                    severity,
                    subject == null || subject.length() <= LONGEST_SUBJECT
                            ? subject
                            : subject.substring(0, LONGEST_SUBJECT),
                    result.has("data") ? result.get("data") : payload);
        } catch (ExpressionException e) {
            throw new StoppedException(STAGE, e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new StoppedException(
                    STAGE,
                    "the mapping gives no severity that we know: use debug, info, success,"
                            + " warning, error or audit");
        }
    }

    /** What kind of report an event is that was taken in: its severity, or {@code audit}. */
    static String kind(Event raw) {
        return raw.type().contains("." + AUDIT + ".")
                ? AUDIT
                : raw.severity().name().toLowerCase(Locale.ROOT);
    }

    /** The raw event in these terms. */
    Event apply(Event raw, String provider) {
        return new Event(
                raw.id(), provider + "." + name, raw.source(), subject, raw.time(), severity, data, raw.receipt());
    }
}
