package io.jenkins.plugins.webhooks.engine.incoming.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.event.EventType;
import io.jenkins.plugins.webhooks.engine.event.catalogue.Promises;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The promise about normalised events: each key is there, and holds its type or null. */
final class NormalisedShape {
    private static final Map<String, String> KEYS = Map.of(
            "scm.push",
            "provider repository ref branch before after created deleted forced compareUrl actor commits commitCount",
            "scm.tag",
            "provider repository ref tag before after created deleted actor",
            "scm.pull_request",
            "provider repository action originalAction number title url draft fork source target actor",
            "scm.comment",
            "provider repository action originalAction on number title sha path line id text url actor",
            "release",
            "provider repository action originalAction tag name url draft prerelease notes publishedAt actor",
            "ci.build",
            "provider project kind id number name url status originalStatus finished source startedAt finishedAt"
                    + " durationMillis actor",
            "issue",
            "provider key id url project title type status priority assignee labels changes transition comment actor",
            "page",
            "provider kind id title url space version trigger timestamp actor",
            "image.pushed",
            "provider registry repository tag digest reference url mediaType pushedAt actor");
    private static final Map<String, String> PARTS = Map.of(
            "repository", "name fullName webUrl httpUrl sshUrl",
            "actor", "name email",
            "scm.pull_request/source", "branch sha repository",
            "target", "branch sha",
            "ci.build/source", "branch tag sha pullRequest",
            "ci.build/project", "name url",
            "issue/project", "key name",
            "transition", "from to",
            "comment", "id author text url",
            "space", "key name");
    private static final Map<String, String> WORDS = Map.of(
            "scm.pull_request/action", "opened updated edited closed merged reopened approved other",
            "scm.comment/action", "created edited deleted",
            "scm.comment/on", "pull_request issue commit other",
            "release/action", "published updated deleted",
            "ci.build/status", "queued running success unstable failure error cancelled skipped unknown",
            "ci.build/kind", "build pipeline workflow job check status",
            "page/kind", "page blog");
    private static final List<String> FLAGS =
            List.of("created", "deleted", "forced", "draft", "fork", "prerelease", "finished");
    private static final List<String> NUMBERS =
            List.of("commitCount", "line", "durationMillis", "version", "pullRequest");
    private static final List<String> LISTS = List.of("commits", "changes", "labels");

    private NormalisedShape() {}

    static void assertValid(Normalised event) {
        JsonNode data = event.data();
        String kind = kind(event.type());
        assertThat(EventType.isValid(event.type())).isTrue();
        Promises.assertKept(event.type(), event.severity(), data);
        assertThat(names(data)).as(event.type()).isEqualTo(split(KEYS.get(kind)));
        assertThat(event.subject()).isNotEmpty().isEqualTo(subject(kind, data));
        assertThat(data.get("provider").textValue()).isNotEmpty();
        data.properties().forEach(entry -> assertValid(kind, entry.getKey(), entry.getValue()));
        if (kind.equals("issue")) {
            assertThat(split("created updated deleted commented transitioned"))
                    .contains(event.type().substring("issue.".length()));
        }
    }

    /** Types of one kind have one shape. */
    private static String kind(String type) {
        String domain = type.substring(0, type.indexOf('.'));
        return List.of("issue", "page", "release").contains(domain) ? domain : type;
    }

    private static String subject(String kind, JsonNode data) {
        return switch (kind) {
            case "ci.build" -> data.at("/project/name").textValue();
            case "issue" -> data.path("key").textValue();
            case "page" -> data.path("id").textValue();
            case "image.pushed" -> data.path("reference").textValue();
            default -> data.at("/repository/fullName").textValue();
        };
    }

    private static void assertValid(String kind, String key, JsonNode value) {
        String where = kind + "/" + key;
        String part = PARTS.getOrDefault(where, PARTS.get(key));
        if (value.isObject()) {
            assertThat(part).as(where).isNotNull();
            assertThat(names(value)).as(where).isEqualTo(split(part));
            value.properties().forEach(entry -> assertScalar(where, entry.getKey(), entry.getValue()));
        } else if (LISTS.contains(key)) {
            value.forEach(each -> assertItem(key, each));
        } else if (WORDS.containsKey(where)) {
            assertThat(value.textValue()).as(where).isIn(split(WORDS.get(where)));
        } else {
            assertScalar(kind, key, value);
        }
    }

    /** Numbers of builds are texts, because some systems have letters in them. */
    private static void assertScalar(String where, String key, JsonNode value) {
        boolean number = NUMBERS.contains(key) || key.equals("number") && !where.equals("ci.build");
        boolean fits = FLAGS.contains(key) ? value.isBoolean() : number ? value.isIntegralNumber() : value.isTextual();
        assertThat(fits || value.isNull()).as(where + "/" + key).isTrue();
    }

    private static void assertItem(String list, JsonNode item) {
        switch (list) {
            case "labels" -> assertThat(item.isTextual()).isTrue();
            case "changes" -> assertThat(names(item)).containsExactly("field", "from", "to");
            default -> assertCommit(item);
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

    private static List<String> split(String words) {
        return Stream.of(words.split(" ")).toList();
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
