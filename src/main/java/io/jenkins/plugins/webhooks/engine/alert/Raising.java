package io.jenkins.plugins.webhooks.engine.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.EventWriter;
import io.jenkins.plugins.webhooks.engine.event.Ids;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.rule.ExpressionException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/** Writes the events that rules raise. */
final class Raising {
    /** Ids of events that an alert names; the log has the others. */
    private static final int MOST_NAMED = 20;

    private final Ids ids;
    private final String source;
    private final Clock clock;
    private final RuleFaults faults;

    Raising(Ids ids, String source, Clock clock, RuleFaults faults) {
        this.ids = ids;
        this.source = source;
        this.clock = clock;
        this.faults = faults;
    }

    /**
     * Of a rule in force.
     *
     * @param cause the event at which it was noticed, or null if it was the clock
     */
    Event of(ArmedRule armed, Move.Signal signal, @CheckForNull Event cause) {
        AlertRule rule = armed.rule();
        ObjectNode data = facts(rule.name(), rule.severity(), signal);
        if (rule.trigger()) {
            data.put("state", "triggered");
        }
        data.set("event", cause == null ? NullNode.instance : EventWriter.document(cause));
        JsonNode own = own(armed, data);
        shorten(data);
        data.set("details", own == null ? NullNode.instance : own);
        Severity severity = signal.recovered() ? Severity.SUCCESS : rule.severity();
        return event(rule.type(), signal, severity, own != null && rule.trigger() ? own : data);
    }

    /** That an alert is over because its rule is no more. */
    Event ofRemoved(String type, Move.Signal signal) {
        ObjectNode data = facts(signal.state().rule(), Severity.WARNING, signal);
        data.set("event", NullNode.instance);
        data.set("details", NullNode.instance);
        return event(type, signal, Severity.SUCCESS, data);
    }

    private Event event(String type, Move.Signal signal, Severity severity, JsonNode data) {
        AlertState state = signal.state();
        String subject = state.key().isEmpty() ? state.rule() : state.key();
        return new Event(ids.next(), type, source, subject, clock.instant(), severity, data, null);
    }

    private static ObjectNode facts(String rule, Severity severity, Move.Signal signal) {
        AlertState state = signal.state();
        ObjectNode data = Json.MAPPER.createObjectNode();
        data.put("rule", rule);
        data.put("state", signal.recovered() ? "recovered" : "firing");
        data.put("key", state.key().isEmpty() ? null : state.key());
        data.put("severity", severity.name().toLowerCase(Locale.ROOT));
        Instant since = Objects.requireNonNull(state.since(), "what is told has fired");
        data.put("since", since.toString());
        data.put("until", signal.recovered() ? signal.at().toString() : null);
        data.put(
                "durationMillis",
                signal.recovered() ? Duration.between(since, signal.at()).toMillis() : null);
        data.put("count", state.total());
        data.put("reason", signal.reason());
        ArrayNode events = data.putArray("events");
        state.hits().stream()
                .map(Hit::event)
                .filter(id -> !id.isEmpty())
                .skip(Math.max(0, state.hits().size() - MOST_NAMED))
                .forEach(events::add);
        return data;
    }

    /** The rule's own words see the event whole; what is sent names it only. */
    private static void shorten(ObjectNode data) {
        if (data.get("event") instanceof ObjectNode event) {
            event.remove("data");
        }
    }

    @CheckForNull
    private JsonNode own(ArmedRule armed, ObjectNode facts) {
        try {
            return armed.data(facts);
        } catch (ExpressionException e) {
            // The alert itself matters more than its trimmings.
            faults.note(armed.rule().name(), "data: " + e.getMessage());
            return null;
        }
    }
}
