package io.jenkins.plugins.webhooks.engine.incoming.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import java.util.List;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GitHubTest {
    private static final String BASE = "'base':{'ref':'main','sha':'b1','repo':{'full_name':'octo/example'}}";

    private final GitHub github = new GitHub();

    @Test
    void a_push_says_all_that_the_contract_names() throws Exception {
        assertThat(written(SamplesTest.normalise(sample("push")))).isEqualTo(json("""
                {'provider':'github',
                 'repository':{'name':'example','fullName':'octo/example','webUrl':'https://github.com/octo/example',
                   'httpUrl':'https://github.com/octo/example.git','sshUrl':'git@github.com:octo/example.git'},
                 'ref':'refs/heads/main','branch':'main',
                 'before':'4f2a8c1d0e5b6a7988c7d6e5f4a3b2c1d0e9f8a7','after':'9c3e5d7f1a2b4c6d8e0f1a3b5c7d9e0f2a4b6c8d',
                 'created':false,'deleted':false,'forced':false,
                 'compareUrl':'https://github.com/octo/example/compare/4f2a8c1d0e5b...9c3e5d7f1a2b',
                 'actor':{'name':'octo','email':'mona@example.com'},
                 'commits':[{'id':'9c3e5d7f1a2b4c6d8e0f1a3b5c7d9e0f2a4b6c8d','message':'Greet every planet',
                   'author':'Mona Example',
                   'url':'https://github.com/octo/example/commit/9c3e5d7f1a2b4c6d8e0f1a3b5c7d9e0f2a4b6c8d',
                   'timestamp':'2026-01-15T10:20:30+01:00',
                   'added':['src/Planets.java'],'modified':['README.md'],'removed':['src/World.java']}],
                 'commitCount':1}"""));
    }

    @Test
    void a_pull_request_says_all_that_the_contract_names() throws Exception {
        assertThat(written(SamplesTest.normalise(sample("pull_request")))).isEqualTo(json("""
                {'provider':'github',
                 'repository':{'name':'example','fullName':'octo/example','webUrl':'https://github.com/octo/example',
                   'httpUrl':'https://github.com/octo/example.git','sshUrl':'git@github.com:octo/example.git'},
                 'action':'opened','originalAction':'opened','number':7,'title':'Greet every planet',
                 'url':'https://github.com/octo/example/pull/7','draft':false,'fork':true,
                 'source':{'branch':'planets','sha':'9c3e5d7f1a2b4c6d8e0f1a3b5c7d9e0f2a4b6c8d',
                   'repository':'mona/example'},
                 'target':{'branch':'main','sha':'4f2a8c1d0e5b6a7988c7d6e5f4a3b2c1d0e9f8a7'},
                 'actor':{'name':'mona','email':null}}"""));
    }

    @ParameterizedTest
    @CsvSource({
        "opened, opened", "synchronize, updated", "edited, edited", "ready_for_review, edited",
        "converted_to_draft, edited", "closed, closed", "reopened, reopened", "labeled, other",
        "review_requested, other", "submitted, other",
    })
    void names_actions_as_all_systems_do(String theirs, String ours) throws Exception {
        List<Normalised> events =
                normalise("pull_request", "{'action':'" + theirs + "','pull_request':{" + BASE + "}}");

        assertThat(events.get(0).data().path("action").textValue()).isEqualTo(ours);
        assertThat(events.get(0).data().path("originalAction").textValue()).isEqualTo(theirs);
    }

    @Test
    void an_approving_review_is_an_approval_and_no_other_is() throws Exception {
        String approving = "{'action':'submitted','review':{'state':'approved'},'pull_request':{" + BASE + "}}";

        assertThat(normalise("pull_request_review", approving)
                        .get(0)
                        .data()
                        .path("action")
                        .textValue())
                .isEqualTo("approved");
        assertThat(normalise("pull_request_review", approving.replace("'approved'", "'commented'")))
                .isEmpty();
        assertThat(normalise("pull_request_review", approving.replace("'submitted'", "'dismissed'")))
                .isEmpty();
    }

    @Test
    void a_deleted_fork_is_not_taken_for_no_fork() throws Exception {
        JsonNode data = normalise("pull_request", "{'pull_request':{'head':{'ref':'x','repo':null}," + BASE + "}}")
                .get(0)
                .data();

        assertThat(data.get("fork").isNull()).isTrue();
        assertThat(data.at("/source/branch").textValue()).isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"create", "delete", "ping", "issues", "Push", "received"})
    void other_events_give_nothing_even_if_they_look_like_a_push(String event) throws Exception {
        assertThat(normalise(event, new String(sample("push").body()).replace('"', '\'')))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"refs/notes/commits", "refs/heads/", "refs/tags/", "main", "refs/pull/7/merge"})
    void other_refs_than_branches_and_tags_give_nothing(String ref) throws Exception {
        assertThat(normalise("push", "{'ref':'" + ref + "','repository':{'full_name':'octo/example'}}"))
                .isEmpty();
    }

    @Test
    void the_older_signature_is_not_even_looked_at() {
        Headers old = Headers.of("X-Hub-Signature", "sha1=49d5f5cf800a81f257324912969a2d325d13d3fc");

        assertThat(github.schemes(SignatureSettings.DEFAULT)).noneMatch(scheme -> scheme.isPresent(old));
    }

    private List<Normalised> normalise(String event, String payload) throws Exception {
        return github.normalise(event, Headers.EMPTY, json(payload));
    }

    /** As it is once written and read again, which also makes numbers comparable. */
    private static JsonNode written(List<Normalised> events) throws Exception {
        return Json.read(Json.bytes(events.get(0).data()));
    }

    private static Sample sample(String name) {
        return Samples.of("github").stream()
                .filter(sample -> sample.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static JsonNode json(String text) throws Exception {
        return Json.read(text.replace('\'', '"'));
    }
}
