package io.jenkins.plugins.webhooks.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.EventWriter;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.incoming.Accepted;
import io.jenkins.plugins.webhooks.engine.incoming.provider.Normalised;
import io.jenkins.plugins.webhooks.engine.incoming.provider.Provider;
import io.jenkins.plugins.webhooks.engine.incoming.provider.Providers;
import io.jenkins.plugins.webhooks.engine.incoming.provider.Sample;
import io.jenkins.plugins.webhooks.engine.incoming.provider.Samples;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every expression of the reference gives what is written below it. */
class ExpressionsDocTest {
    private static final String PAGE = "docs/reference/expressions.md";

    static List<Arguments> examples() {
        List<DocBlock> blocks = DocBlock.of(PAGE, Docs.read(PAGE));
        List<Arguments> examples = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i += 2) {
            examples.add(Arguments.of(blocks.get(i), blocks.get(i + 1).text()));
        }
        return examples;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void gives_what_is_written(DocBlock example, String result) throws Exception {
        JsonNode document = switch (example.info()) {
            case "jsonata receipt" -> push().document();
            case "jsonata event" -> EventWriter.document(push().events().get(1));
            default -> throw new IllegalStateException(example + " is of another kind: " + example.info());
        };
        Expression expression = Expression.parse(example.text());
        JsonNode expected = Json.read(result);
        if (expected.isBoolean()) {
            assertThat(expression.test(document)).isEqualTo(expected.booleanValue());
        } else {
            assertThat(expression.evaluate(document)).isEqualTo(expected);
        }
    }

    private static Accepted push() throws IOException {
        Sample sample = Samples.of("github").stream()
                .filter(each -> each.name().equals("push"))
                .findFirst()
                .orElseThrow();
        Provider provider = Providers.builtIn().named("github").orElseThrow();
        JsonNode payload = Json.read(sample.body());
        Normalised scm =
                provider.normalise("push", sample.headers("1"), payload).get(0);
        List<Event> events = List.of(
                event("github.push", scm.subject(), payload), event(scm.type(), scm.subject(), scm.data()));
        return new Accepted("receipt", "github", "github", "push", sample.headers("1"), payload, events);
    }

    private static Event event(String type, String subject, JsonNode data) {
        return new Event("id", type, "/", subject, Instant.EPOCH, Severity.INFO, data, "receipt");
    }
}
