package io.jenkins.plugins.webhooks.engine.outgoing.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.webhooks.engine.event.BodyFormat;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.EventWriter;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Rendered;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import io.jenkins.plugins.webhooks.engine.rule.ExpressionException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Events that the tests of bodies write. */
final class Samples {
    private Samples() {}

    static Event event(JsonNode data) {
        return new Event(
                "e-1",
                "build.completed",
                "http://jenkins.example/",
                "folder/job#12",
                Instant.parse("2026-01-02T03:04:05.678Z"),
                Severity.SUCCESS,
                data,
                null);
    }

    static Event event(String data) throws IOException {
        return event(Json.read(data));
    }

    static BodySettings text(String template, String contentType) {
        return new BodySettings(
                BodyFormat.TEXT, Fields.ALL, new TextTemplate(template), contentType, Compression.NONE, null);
    }

    static Rendered render(BodySettings settings, String transform, Event event) throws ExpressionException {
        return new Renderer(settings, Expression.optional("test", transform))
                .render(event, EventWriter.document(event));
    }

    static String body(BodySettings settings, String transform, Event event) throws ExpressionException {
        return new String(render(settings, transform, event).body(), StandardCharsets.UTF_8);
    }

    /** Any JSON, with keys and texts of any characters. */
    static Arbitrary<JsonNode> anyJson() {
        // Half a character can come in as an escape in a value, yet no reader takes it in a key.
        Arbitrary<JsonNode> single = Arbitraries.oneOf(
                Arbitraries.oneOf(text(), Arbitraries.just("a\ud800")).map(Json.MAPPER.getNodeFactory()::textNode),
                Arbitraries.bigDecimals().map(Json.MAPPER.getNodeFactory()::numberNode),
                Arbitraries.of(true, false).map(Json.MAPPER.getNodeFactory()::booleanNode),
                Arbitraries.just(Json.MAPPER.nullNode()));
        return Arbitraries.recursive(() -> single, Samples::nested, 0, 3);
    }

    private static Arbitrary<JsonNode> nested(Arbitrary<JsonNode> inner) {
        Arbitrary<JsonNode> objects = Arbitraries.maps(text(), inner)
                .ofMaxSize(4)
                .map(entries -> {
                    ObjectNode object = Json.MAPPER.createObjectNode();
                    entries.forEach(object::set);
                    return object;
                });
        Arbitrary<JsonNode> lists = inner.list().ofMaxSize(4).map(entries -> {
            ArrayNode list = Json.MAPPER.createArrayNode();
            entries.forEach(list::add);
            return list;
        });
        return Arbitraries.oneOf(objects, lists);
    }

    private static Arbitrary<String> text() {
        Arbitrary<String> nasty = Arbitraries.of(
                "",
                "name",
                "xmlns",
                "]]>",
                "<!DOCTYPE x>",
                "&amp;",
                "\r\nX-Evil: 1",
                "a\0b",
                "😀",
                "a.b",
                "1",
                "{{x}}");
        return Arbitraries.oneOf(nasty, Arbitraries.strings().ofMaxLength(20));
    }
}
