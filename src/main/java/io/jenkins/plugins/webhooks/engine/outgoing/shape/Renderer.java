package io.jenkins.plugins.webhooks.engine.outgoing.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Rendered;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import io.jenkins.plugins.webhooks.engine.rule.ExpressionException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes the bodies of one outgoing webhook. */
public final class Renderer {
    private final BodySettings settings;
    private final Expression transform;
    private final TextTemplate.Compiled template;

    /**
     * Makes it ready.
     *
     * @param transform whose result is sent instead of the event, or null
     */
    public Renderer(BodySettings settings, @CheckForNull Expression transform) {
        TextTemplate text = settings.template();
        this.settings = settings;
        this.transform = transform;
        this.template = text == null ? null : text.of(settings.sentAs());
    }

    /**
     * Writes an event.
     *
     * @param document its JSON form
     * @throws ExpressionException if the transform fails
     * @throws IllegalArgumentException if the body can't be written or would be too large
     */
    public Rendered render(Event event, ObjectNode document) throws ExpressionException {
        ObjectNode kept = settings.fields().keep(document);
        JsonNode replacement = transform == null ? null : transformed(kept);
        Rendered rendered = settings.format().isCloudEvents()
                ? cloudEvent(event, replacement == null ? kept.path("data") : replacement)
                : new Rendered(settings.sentAs(), Map.of(), body(replacement == null ? kept : replacement));
        BoundedText.requireSmall(rendered.body());
        return rendered;
    }

    private JsonNode transformed(ObjectNode document) throws ExpressionException {
        JsonNode result = transform.evaluate(document);
        return result.isMissingNode() ? NullNode.instance : result;
    }

    private Rendered cloudEvent(Event event, JsonNode data) {
        JsonNode present = data.isMissingNode() ? NullNode.instance : data;
        return switch (settings.format()) {
            case CLOUDEVENTS -> CloudEventsBody.structured(event, present);
            default -> CloudEventsBody.binary(event, present);
        };
    }

    private byte[] body(JsonNode value) {
        return switch (settings.format()) {
            case NDJSON -> (Json.text(value) + "\n").getBytes(StandardCharsets.UTF_8);
            case XML -> XmlWriter.of(value);
            case FORM -> FormWriter.fields(value);
            case FORM_PAYLOAD -> FormWriter.payload(value);
            case TEXT -> text(value);
            default -> Json.bytes(value);
        };
    }

    /** Without a template a text is sent as it is, and another value as JSON. */
    private byte[] text(JsonNode value) {
        if (template != null) {
            return template.fill(value);
        }
        return (value.isContainerNode() ? Json.text(value) : Scalars.text(value)).getBytes(StandardCharsets.UTF_8);
    }
}
