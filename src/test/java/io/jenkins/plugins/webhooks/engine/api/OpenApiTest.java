package io.jenkins.plugins.webhooks.engine.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.incoming.ReceiptState;
import io.jenkins.plugins.webhooks.engine.outgoing.DeliveryState;
import io.jenkins.plugins.webhooks.engine.outgoing.TrafficState;
import io.jenkins.plugins.webhooks.engine.outgoing.preset.Presets;
import io.jenkins.plugins.webhooks.engine.store.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenApiTest {
    private final JsonNode document = read();

    @Test
    void every_route_is_described_and_every_description_is_a_route() {
        Set<String> routes = new TreeSet<>();
        Routes.of(null, Presets::builtIn, null)
                .forEach(
                        route -> routes.add(route.method() + " /" + route.path().text()));
        Set<String> described = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(described).isEqualTo(routes);
    }

    @Test
    void content_types_are_those_of_the_routes() {
        for (Route route : Routes.of(null, Presets::builtIn, null)) {
            JsonNode responses = document.path("paths")
                    .path("/" + route.path().text())
                    .path(route.method().toLowerCase(Locale.ROOT))
                    .path("responses");
            JsonNode success = Stream.of("200", "201", "202")
                    .filter(responses::has)
                    .map(responses::path)
                    .findFirst()
                    .orElseThrow();
            assertThat(success.path("content").fieldNames())
                    .toIterable()
                    .as(route.path().text())
                    .containsExactly(route.type().split(";")[0]);
        }
    }

    @Test
    void words_of_fixed_lists_are_those_of_the_engine() {
        assertThat(words("ReceiptState")).isEqualTo(labels(ReceiptState.values()));
        assertThat(words("DeliveryState")).isEqualTo(labels(DeliveryState.values()));
        assertThat(words("Flow")).isEqualTo(labels(TrafficState.Flow.values()));
        assertThat(words("Severity")).isEqualTo(labels(Severity.values()));
        assertThat(document.at("/components/parameters/limit/schema/maximum").intValue())
                .isEqualTo(Page.MAX_LIMIT);
    }

    @Test
    void every_reference_leads_somewhere() {
        List<String> references = new ArrayList<>();
        document.findValues("$ref").forEach(each -> references.add(each.textValue()));

        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    private List<String> words(String schema) {
        List<String> words = new ArrayList<>();
        document.at("/components/schemas/" + schema + "/enum").forEach(each -> words.add(each.textValue()));
        return words;
    }

    private static List<String> labels(Enum<?>[] values) {
        return Arrays.stream(values).map(ApiJson::label).toList();
    }

    private static JsonNode read() {
        try {
            return Json.read(OpenApiResource.document());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
