package io.jenkins.plugins.webhooks.engine.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.EventType;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import io.jenkins.plugins.webhooks.engine.rule.ExpressionException;
import java.util.List;

/** Raises an event of the administrator's own type. */
public final class RaiseEvent implements Action {
    /** As much as a build may say in one, in bytes as JSON. */
    private static final int MAX_BYTES = 1024 * 1024;

    private final String type;
    private final Expression severity;
    private final Expression subject;
    private final Expression data;

    /**
     * Makes it.
     *
     * @param type such as {@code custom.released}
     * @param severity the name of one, or JSONata over {@link Accepted#document()} that gives it; null for info
     * @param subject JSONata that gives the subject, or null for that of the receipt's own event
     * @param data JSONata that gives the data, or null for the payload
     * @throws IllegalArgumentException if one of them can't be used; the message says which
     */
    public RaiseEvent(
            String type, @CheckForNull String severity, @CheckForNull String subject, @CheckForNull String data) {
        EventType.requireValid(type);
        this.type = type;
        this.severity = severity == null || isName(severity) ? fixed(severity) : parse("severity", severity);
        this.subject = parse("subject", subject);
        this.data = parse("data", data);
    }

    private static boolean isName(String text) {
        try {
            Severity.parse(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Expression fixed(@CheckForNull String severity) {
        return Expression.parse('"' + (severity == null ? Severity.INFO.name() : severity.trim()) + '"');
    }

    @CheckForNull
    private static Expression parse(String field, @CheckForNull String text) {
        try {
            return text == null ? null : Expression.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(field + ": " + e.getMessage(), e);
        }
    }

    @Override
    public String name() {
        return "raise event";
    }

    @Override
    public Outcome run(Accepted accepted) throws ExpressionException {
        JsonNode document = accepted.document();
        JsonNode result = data == null ? accepted.payload() : data.evaluate(document);
        JsonNode content = result.isMissingNode() ? NullNode.instance : result;
        int size = Json.bytes(content).length;
        if (size > MAX_BYTES) {
            throw new IllegalArgumentException(
                    "the event's data has " + size + " bytes as JSON, but can have " + MAX_BYTES);
        }
        Outcome.Raised raised = new Outcome.Raised(
                type,
                subject == null ? accepted.events().get(0).subject() : text(subject.evaluate(document)),
                Severity.parse(severity.evaluate(document).asText("")),
                content);
        return new Outcome("raised " + type, List.of(), List.of(raised));
    }

    @CheckForNull
    private static String text(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        return value.isValueNode() ? value.asText() : Json.text(value);
    }
}
