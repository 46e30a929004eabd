package io.jenkins.plugins.webhooks.engine.incoming.provider;

import static io.jenkins.plugins.webhooks.engine.incoming.provider.GitHubTest.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BitbucketCloudTest {
    private final BitbucketCloud bitbucket = new BitbucketCloud();

    @Test
    void one_push_of_several_refs_gives_an_event_for_each() throws Exception {
        List<Normalised> events = normalise("repo:push", """
                {'repository':{'full_name':'octo/example'},'push':{'changes':[
                  {'old':null,'new':{'type':'branch','name':'a','target':{'hash':'1a'}}},
                  {'old':{'type':'tag','name':'v1','target':{'hash':'2b'}},'new':null},
                  {'old':null,'new':{'type':'bookmark','name':'c','target':{'hash':'3c'}}},
                  {'old':{'type':'branch','name':'d','target':{'hash':'4d'}},
                   'new':{'type':'branch','name':'d','target':{'hash':'5e'}},'forced':true}]}}""");

        assertThat(events)
                .extracting(
                        Normalised::type,
                        event -> event.data().path("ref").textValue(),
                        event -> event.data().path("created").booleanValue(),
                        event -> event.data().path("deleted").booleanValue(),
                        event -> event.data().path("forced").booleanValue())
                .containsExactly(
                        tuple("scm.push", "refs/heads/a", true, false, false),
                        tuple("scm.tag", "refs/tags/v1", false, true, false),
                        tuple("scm.push", "refs/heads/d", false, false, true));
    }

    @ParameterizedTest
    @CsvSource({"false, 4, 4", "false, 5,", "true, 4,"})
    void the_number_of_commits_is_known_only_if_all_are_listed(boolean truncated, int listed, Long count)
            throws Exception {
        String commits = "{},".repeat(listed).replaceAll(",$", "");
        JsonNode data = normalise(
                        "repo:push",
                        "{'repository':{'full_name':'octo/example'},'push':{'changes':[{'truncated':" + truncated
                                + ",'commits':[" + commits + "],'new':{'type':'branch','name':'a'}}]}}")
                .get(0)
                .data();

        assertThat(data.get("commits")).hasSize(listed);
        assertThat(
                        data.get("commitCount").isNull()
                                ? null
                                : data.get("commitCount").longValue())
                .isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({
        "created, opened",
        "updated, updated",
        "fulfilled, merged",
        "rejected, closed",
        "approved, approved",
        "unapproved, other",
        "changes_request_created, other",
    })
    void names_actions_as_all_systems_do(String theirs, String ours) throws Exception {
        assertThat(pullRequest(theirs, "").path("action").textValue()).isEqualTo(ours);
        assertThat(pullRequest(theirs, "").path("originalAction").textValue()).isEqualTo(theirs);
    }

    @Test
    void a_fork_is_known_and_a_deleted_one_is_not_taken_for_none() throws Exception {
        assertThat(pullRequest("created", "'source':{'repository':{'full_name':'mona/example'}},")
                        .path("fork")
                        .booleanValue())
                .isTrue();
        assertThat(pullRequest("created", "'source':{'repository':null},")
                        .get("fork")
                        .isNull())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pullrequest:comment_created", "repo:fork", "issue:created", "repo:commit_status_updated"})
    void other_events_give_nothing(String event) throws Exception {
        assertThat(normalise(event, "{'repository':{'full_name':'octo/example'},'pullrequest':{}}"))
                .isEmpty();
    }

    @Test
    void the_author_is_the_name_before_the_address() throws Exception {
        Sample push = Samples.of("bitbucket-cloud").get(0);

        assertThat(SamplesTest.normalise(push)
                        .get(0)
                        .data()
                        .at("/commits/0/author")
                        .textValue())
                .isEqualTo("Mona Example");
    }

    private JsonNode pullRequest(String action, String extra) throws Exception {
        return normalise(
                        "pullrequest:" + action,
                        "{'pullrequest':{" + extra + "'destination':{'repository':{'full_name':'octo/example'}}}}")
                .get(0)
                .data();
    }

    private List<Normalised> normalise(String event, String payload) throws Exception {
        return bitbucket.normalise(event, Headers.EMPTY, json(payload));
    }
}
