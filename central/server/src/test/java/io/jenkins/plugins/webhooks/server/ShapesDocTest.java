package io.jenkins.plugins.webhooks.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.EventWriter;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Rendered;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.Fillings;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.Renderer;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import io.jenkins.plugins.webhooks.server.settings.SettingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of the page about requests gives the request that is written below it. */
class ShapesDocTest {
    private static final String PAGE = "docs/reference/shapes.md";

    @TempDir
    private Path folder;

    static List<Arguments> examples() {
        List<DocBlock> blocks = DocBlock.of(PAGE, Docs.read(PAGE));
        List<Arguments> examples = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).info().equals("yaml shape")) {
                examples.add(Arguments.of(blocks.get(i), blocks.get(i + 1).text()));
            }
        }
        return examples;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void gives_the_request_that_is_written(DocBlock example, String expected) throws Exception {
        OutgoingWebhook webhook = webhook(example.text());
        Event event = event();
        JsonNode document = EventWriter.document(event);
        Fillings fillings = webhook.request().fill(document);
        Rendered rendered = new Renderer(webhook.body(), Expression.optional("transform", webhook.transform()))
                .render(event, EventWriter.document(event));

        HttpUrl url = webhook.request().url(fillings);
        StringBuilder head = new StringBuilder(webhook.request().method() + " " + url.encodedPath()
                + (url.encodedQuery() == null ? "" : "?" + url.encodedQuery()) + "\n");
        webhook.request()
                .headers(fillings)
                .forEach(each -> head.append(each.getFirst() + ": " + each.getSecond() + "\n"));
        rendered.headers().forEach((name, value) -> head.append(name + ": " + value + "\n"));
        head.append("Content-Type: " + rendered.contentType() + "\n");

        String[] parts = expected.split("\n\n", 2);
        assertThat(head.toString().lines()).containsExactlyInAnyOrderElementsOf(parts[0].lines().toList());
        assertBody(new String(rendered.body(), UTF_8), parts[1]);
    }

    private static void assertBody(String body, String expected) throws IOException {
        if (body.startsWith("{")) {
            assertThat(Json.read(body)).isEqualTo(Json.read(expected));
        } else {
            assertThat(body.strip()).isEqualTo(expected.strip());
        }
    }

    private OutgoingWebhook webhook(String shape) throws IOException {
        String head = "webhooks:\n  outgoing:\n    - name: example\n      events: [\"*\"]\n";
        String url = shape.startsWith("url:") ? "" : "      url: https://example.org/\n";
        Path file = Files.writeString(folder.resolve("webhooks.yaml"), head + url + shape.indent(6));
        return SettingsFile.read(file, Map.of()).configuration().outgoing().get(0);
    }

    private static Event event() throws IOException {
        JsonNode event = Json.read(DocBlock.of(PAGE, Docs.read(PAGE)).get(0).text());
        return new Event(
                event.path("id").textValue(),
                event.path("type").textValue(),
                event.path("source").textValue(),
                event.path("subject").textValue(),
                Instant.parse(event.path("time").textValue()),
                Severity.parse(event.path("severity").textValue()),
                event.path("data"),
                null);
    }
}
