package io.jenkins.plugins.webhooks.engine.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.event.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemScopeTest {
    private final ItemScope scope = new ItemScope("team/app");

    private static JsonNode document(String data) {
        try {
            JsonNode read = Json.read(data.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
            return Json.MAPPER.createObjectNode().set("data", read);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'job': {'fullName': 'team/app'}}",
                "{'job': {'fullName': 'team/app/main'}}",
                "{'build': {'job': 'team/app'}}",
                "{'item': {'fullName': 'team/app/main'}}"
            })
    void covers_what_happens_in_the_item(String data) {
        assertThat(scope.covers(document(data))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "'text'",
                "{'job': {'fullName': 'team'}}",
                "{'job': {'fullName': 'team/application'}}",
                "{'job': {'fullName': 'other/team/app'}}",
                "{'job': 'team/app'}",
                "{'build': {'job': 'other'}, 'job': {'fullName': 'team/app'}}"
            })
    void covers_nothing_else_and_believes_no_build_that_passes_for_another(String data) {
        assertThat(scope.covers(document(data))).isFalse();
    }
}
