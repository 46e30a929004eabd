package io.jenkins.plugins.webhooks.engine.outgoing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.EventWriter;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import io.jenkins.plugins.webhooks.engine.rule.ExpressionException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which events an outgoing webhook wants, and in words why it does not want another. */
public final class Interest {
    private final List<Checked> needs;
    private final Expression filter;

    private Interest(List<Checked> needs, @CheckForNull Expression filter) {
        this.needs = needs;
        this.filter = filter;
    }

    private record Checked(Expression condition, String otherwise) {}

    /**
     * Compiles what a webhook says.
     *
     * @throws IllegalArgumentException if its filter is no expression; the message names webhook and field
     */
    static Interest of(OutgoingWebhook webhook) {
        return new Interest(
                webhook.preset().needs().stream()
                        .map(each -> new Checked(Expression.parse(each.expression()), each.otherwise()))
                        .toList(),
                Expression.optional("outgoing webhook '" + webhook.name() + "', filter", webhook.filter()));
    }

    /** Whether it looks at such events at all; cheap. */
    static boolean selects(OutgoingWebhook webhook, String type, Severity severity) {
        return webhook.enabled()
                && webhook.accepts(severity)
                && webhook.events().stream().anyMatch(pattern -> pattern.matches(type));
    }

    /**
     * Why a selected event is not wanted; empty if it is.
     *
     * @param document the event's JSON form
     * @throws ExpressionException if an expression fails
     */
    Optional<String> refusal(JsonNode document) throws ExpressionException {
        for (Checked need : needs) {
            if (!need.condition().test(document)) {
                return Optional.of(need.otherwise());
            }
        }
        return filter == null || filter.test(document) ? Optional.empty() : Optional.of("the filter does not want it");
    }

    /** Why a webhook as it is now does not want an event, in words; empty if it does. */
    public static Optional<String> refusal(OutgoingWebhook webhook, Event event) {
        if (!webhook.enabled()) {
            return Optional.of("it is disabled");
        }
        if (webhook.events().stream().noneMatch(pattern -> pattern.matches(event.type()))) {
            return Optional.of("its events do not select " + event.type());
        }
        if (!webhook.accepts(event.severity())) {
            return Optional.of(
                    "it does not want the severity " + event.severity().name().toLowerCase(Locale.ROOT));
        }
        ObjectNode document = EventWriter.document(event);
        ItemScope scope = webhook.scope();
        if (scope != null && !scope.covers(document)) {
            return Optional.of("it is for the events of " + scope.fullName() + " only");
        }
        try {
            return of(webhook).refusal(document);
        } catch (ExpressionException e) {
            return Optional.of(e.getMessage());
        }
    }
}
