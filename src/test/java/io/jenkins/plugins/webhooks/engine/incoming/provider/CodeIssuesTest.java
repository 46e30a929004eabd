package io.jenkins.plugins.webhooks.engine.incoming.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.event.Json;
import java.io.IOException;
import java.util.List;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeIssuesTest {
    @ParameterizedTest
    @CsvSource({
        "opened, issue.created",
        "closed, issue.transitioned",
        "reopened, issue.transitioned",
        "edited, issue.updated",
        "labeled, issue.updated",
        "deleted, issue.deleted"
    })
    void github_tells_what_became_of_an_issue(String action, String type) {
        Normalised event = github("github", action);
        NormalisedShape.assertValid(event);
        assertThat(event.type()).isEqualTo(type);
        assertThat(event.subject()).isEqualTo("octo/example#7");
        assertThat(event.data().at("/project/key").textValue()).isEqualTo("octo/example");
        assertThat(event.data().path("assignee").textValue()).isEqualTo("mona");
        assertThat(event.data().path("labels")).hasToString("[\"bug\"]");
        assertThat(event.data().at("/actor/name").textValue()).isEqualTo("hubot");
    }

    @Test
    void a_transition_and_an_edit_say_from_where_to_where() {
        assertThat(github("github", "closed").data().path("transition"))
                .hasToString("{\"from\":\"open\",\"to\":\"closed\"}");
        assertThat(github("github", "edited").data().path("changes"))
                .hasToString("[{\"field\":\"title\",\"from\":\"Old\",\"to\":\"Greet every planet\"}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gitea", "forgejo", "gogs"})
    void its_relatives_say_the_same(String provider) {
        Normalised event = github(provider, "opened");
        NormalisedShape.assertValid(event);
        assertThat(event.type()).isEqualTo("issue.created");
        assertThat(event.data().path("provider").textValue()).isEqualTo(provider);
    }

    @ParameterizedTest
    @CsvSource({
        "open, issue.created",
        "close, issue.transitioned",
        "reopen, issue.transitioned",
        "update, issue.updated"
    })
    void gitlab_does_so_in_words_of_its_own(String action, String type) {
        Normalised event = normalise("gitlab", "issue", """
                {"object_kind": "issue",
                 "user": {"username": "mona", "email": "mona@example.com"},
                 "project": {"name": "Example", "path_with_namespace": "octo/group/example"},
                 "object_attributes": {"id": 301, "iid": 7, "title": "Greet", "state": "opened", "action": "%s",
                   "url": "https://gitlab.example.com/octo/group/example/-/issues/7", "type": "Issue"},
                 "assignees": [{"username": "hubot"}], "labels": [{"title": "bug"}],
                 "changes": {"title": {"previous": "Old", "current": "Greet"}}}
                """.formatted(action)).get(0);
        NormalisedShape.assertValid(event);
        assertThat(event.type()).isEqualTo(type);
        assertThat(event.subject()).isEqualTo("octo/group/example#7");
        assertThat(event.data().path("status").textValue()).isEqualTo("open");
        assertThat(event.data().path("assignee").textValue()).isEqualTo("hubot");
        assertThat(event.data().path("changes").findValuesAsText("field")).contains("title");
    }

    @Test
    void what_names_no_issue_gives_nothing() {
        assertThat(normalise("github", "issues", "{\"action\": \"opened\"}")).isEmpty();
        assertThat(normalise("github", "issues", "{\"action\": \"opened\", \"issue\": {}}"))
                .isEmpty();
        assertThat(normalise("gitlab", "issue", "{}")).isEmpty();
    }

    private static Normalised github(String provider, String action) {
        return normalise(provider, "issues", """
                {"action": "%s",
                 "issue": {"id": 301, "number": 7, "title": "Greet every planet", "state": "open",
                   "html_url": "https://github.com/octo/example/issues/7",
                   "assignee": {"login": "mona"}, "labels": [{"name": "bug"}]},
                 %s
                 "repository": {"name": "example", "full_name": "octo/example"},
                 "sender": {"login": "hubot"}}
                """.formatted(
                        action, action.equals("edited") ? "\"changes\": {\"title\": {\"from\": \"Old\"}}," : ""))
                .get(0);
    }

    private static List<Normalised> normalise(String provider, String event, String payload) {
        return Providers.builtIn().named(provider).orElseThrow().normalise(event, Headers.of(), json(payload));
    }

    private static JsonNode json(String text) {
        try {
            return Json.read(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
