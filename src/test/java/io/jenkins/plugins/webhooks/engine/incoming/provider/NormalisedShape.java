package io.jenkins.plugins.webhooks.engine.incoming.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.event.EventType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The promise about normalised events: each key is there, and holds its type or null. */
final class NormalisedShape {
    private static final Map<String, List<String>> KEYS = Map.of(
            "scm.push",
            List.of(
                    "provider",
                    "repository",
                    "ref",
                    "branch",
                    "before",
                    "after",
                    "created",
                    "deleted",
                    "forced",
                    "compareUrl",
                    "actor",
                    "commits",
                    "commitCount"),
            "scm.tag",
            List.of("provider", "repository", "ref", "tag", "before", "after", "created", "deleted", "actor"),
            "scm.pull_request",
            List.of(
                    "provider",
                    "repository",
                    "action",
                    "originalAction",
                    "number",
                    "title",
                    "url",
                    "draft",
                    "fork",
                    "source",
                    "target",
                    "actor"));
    private static final List<String> OBJECTS = List.of("repository", "actor", "source", "target");
    private static final List<String> FLAGS = List.of("created", "deleted", "forced", "draft", "fork");
    private static final List<String> NUMBERS = List.of("commitCount", "number");
    private static final List<String> ACTIONS =
            List.of("opened", "updated", "edited", "closed", "merged", "reopened", "approved", "other");

    private NormalisedShape() {}

    static void assertValid(Normalised event) {
        JsonNode data = event.data();
        assertThat(EventType.isValid(event.type())).isTrue();
        assertThat(event.severity()).isNotNull();
        assertThat(names(data)).isEqualTo(KEYS.get(event.type()));
        assertThat(names(data.get("repository"))).containsExactly("name", "fullName", "webUrl", "httpUrl", "sshUrl");
        assertThat(names(data.get("actor"))).containsExactly("name", "email");
        assertThat(event.subject())
                .isNotNull()
                .isEqualTo(data.at("/repository/fullName").textValue());
        data.properties().forEach(entry -> assertValid(entry.getKey(), entry.getValue()));
        if (data.has("action")) {
            assertThat(data.get("action").textValue()).isIn(ACTIONS);
            assertThat(names(data.get("source"))).containsExactly("branch", "sha", "repository");
            assertThat(names(data.get("target"))).containsExactly("branch", "sha");
        }
    }

    private static void assertValid(String key, JsonNode value) {
        if (OBJECTS.contains(key)) {
            value.forEach(each ->
                    assertThat(each.isTextual() || each.isNull()).as(key).isTrue());
        } else if (key.equals("commits")) {
            value.forEach(NormalisedShape::assertCommit);
        } else if (FLAGS.contains(key)) {
            assertThat(value.isBoolean() || value.isNull()).as(key).isTrue();
        } else if (NUMBERS.contains(key)) {
            assertThat(value.isIntegralNumber() || value.isNull()).as(key).isTrue();
        } else {
            assertThat(value.isTextual() || value.isNull()).as(key).isTrue();
        }
    }

    private static void assertCommit(JsonNode commit) {
        assertThat(names(commit))
                .containsExactly("id", "message", "author", "url", "timestamp", "added", "modified", "removed");
        for (String paths : List.of("added", "modified", "removed")) {
            assertThat(commit.get(paths).isArray() || commit.get(paths).isNull())
                    .isTrue();
            commit.get(paths).forEach(path -> assertThat(path.isTextual()).isTrue());
        }
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
