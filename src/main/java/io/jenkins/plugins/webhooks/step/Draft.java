package io.jenkins.plugins.webhooks.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Run;
import io.jenkins.plugins.webhooks.act.WebhookCause;
import io.jenkins.plugins.webhooks.engine.Webhooks;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Severity;

/**
 * What a build wants to tell, checked but not yet an event.
 *
 * @param type of the event
 * @param subject what it is about, or null for the build itself
 * @param severity how much it matters
 * @param data an object
 * @param say about its deliveries
 */
record Draft(String type, @CheckForNull String subject, Severity severity, ObjectNode data, Say say) {
    /** Largest data of an event, in bytes as JSON. */
    static final int MAX_BYTES = 1024 * 1024;

    /**
     * Checks what a build gives.
     *
     * @param name nothing stands for {@value BuildEventName#DEFAULT}
     * @param subject nothing stands for the build itself
     * @param severity nothing stands for info
     * @param data anything but an object becomes the field {@code value} of one
     * @throws IllegalArgumentException if something can't be used; the message says what
     */
    static Draft of(
            @CheckForNull String name, @CheckForNull String subject, @CheckForNull String severity, JsonNode data) {
        return of(name, subject, severity, data, Say.NOTHING);
    }

    /** The same, with a say about its deliveries. */
    static Draft of(
            @CheckForNull String name,
            @CheckForNull String subject,
            @CheckForNull String severity,
            JsonNode data,
            Say say) {
        ObjectNode object;
        if (data instanceof ObjectNode given) {
            object = given.deepCopy();
        } else {
            object = Json.MAPPER.createObjectNode();
            if (!data.isNull()) {
                object.set("value", data);
            }
        }
        int size = Json.bytes(object).length;
        if (size > MAX_BYTES) {
            throw new IllegalArgumentException("data has " + size + " bytes as JSON, but can have " + MAX_BYTES);
        }
        return new Draft(
                BuildEventName.of(name),
                subject == null || subject.isBlank() ? null : subject.trim(),
                severity == null || severity.isBlank() ? Severity.INFO : Severity.parse(severity),
                object,
                say);
    }

    /** The event of a build, not yet published. */
    Event event(Webhooks webhooks, Run<?, ?> run) {
        ObjectNode whole = data.deepCopy();
        whole.set("build", RaisingBuild.of(run));
        Event event = webhooks.event(type, subject == null ? run.getExternalizableId() : subject, severity, whole);
        WebhookCause cause = run.getCause(WebhookCause.class);
        return cause == null ? event : event.causedBy(cause.getReceipt());
    }
}
