package io.jenkins.plugins.webhooks.engine.event.catalogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.event.TypePattern;
import java.util.List;

/**
 * What one type of event promises.
 *
 * @param type a type, or a pattern such as {@code github.*} where senders or users choose the rest
 * @param description when it happens, in plain words
 * @param severities those it can have, the usual one first
 * @param subject what an event's subject is, in plain words
 * @param schema JSON Schema 2020-12 of the data; more keys may come with a later version
 * @param sample one that could have happened
 */
public record CatalogueEntry(
        String type, String description, List<Severity> severities, String subject, ObjectNode schema, Event sample) {

    /** Whether the entry speaks of events of this type. */
    boolean covers(String wanted) {
        return type.equals(wanted) || isPattern() && TypePattern.of(type).matches(wanted);
    }

    /** Whether it stands for many types. */
    public boolean isPattern() {
        return type.indexOf('*') >= 0;
    }
}
