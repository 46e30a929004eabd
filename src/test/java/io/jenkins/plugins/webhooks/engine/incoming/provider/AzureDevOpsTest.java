package io.jenkins.plugins.webhooks.engine.incoming.provider;

import static io.jenkins.plugins.webhooks.engine.incoming.provider.GitHubTest.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AzureDevOpsTest {
    private static final String REPOSITORY =
            "'repository':{'name':'example','remoteUrl':'https://dev.azure.com/octo/planets/_git/example','project':{'name':'planets'}}";

    private final AzureDevOps azure = new AzureDevOps();

    @Test
    void one_push_of_several_refs_gives_an_event_for_each_and_commits_for_none() throws Exception {
        List<Normalised> events = normalise(
                "git.push",
                "'commits':[{'commitId':'2'}],'refUpdates':["
                        + "{'name':'refs/heads/a','oldObjectId':'0000000000000000000000000000000000000000','newObjectId':'1a'},"
                        + "{'name':'refs/tags/v1','oldObjectId':'2b','newObjectId':'0000000000000000000000000000000000000000'},"
                        + "{'name':'refs/heads/d','oldObjectId':'4d','newObjectId':'5e'}]");

        assertThat(events)
                .extracting(
                        Normalised::type,
                        event -> event.data().path("created").booleanValue(),
                        event -> event.data().path("deleted").booleanValue())
                .containsExactly(
                        tuple("scm.push", true, false), tuple("scm.tag", false, true), tuple("scm.push", false, false));
        assertThat(events.get(0).data().get("commits")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "git.pullrequest.created, active, opened", "git.pullrequest.updated, active, updated",
        "git.pullrequest.updated, completed, merged", "git.pullrequest.updated, abandoned, closed",
        "git.pullrequest.merged, active, other", "git.pullrequest.merged, completed, merged",
    })
    void the_status_and_not_the_event_says_what_became_of_a_pull_request(String event, String status, String action)
            throws Exception {
        JsonNode data = normalise(event, "'pullRequestId':7,'status':'" + status + "'")
                .get(0)
                .data();

        assertThat(data.path("action").textValue()).isEqualTo(action);
        assertThat(data.path("url").textValue())
                .isEqualTo("https://dev.azure.com/octo/planets/_git/example/pullrequest/7");
    }

    @Test
    void without_resource_details_there_is_nothing_to_normalise() throws Exception {
        for (String event : List.of(
                "git.push",
                "git.pullrequest.updated",
                "build.complete",
                "ms.vss-code.git-pullrequest-comment-event",
                "ms.vss-pipelines.run-state-changed-event")) {
            assertThat(azure.normalise(event, Headers.EMPTY, json("{'eventType':'" + event + "'}")))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "succeeded, success",
        "partiallySucceeded, unstable",
        "failed, failure",
        "canceled, cancelled",
        "stopped, cancelled",
    })
    void names_results_as_all_systems_do(String theirs, String ours) throws Exception {
        JsonNode data = normalise(
                        "build.complete",
                        "'project':{'name':'planets'},'definition':{'name':'Verify'},'status':'completed','result':'"
                                + theirs + "','sourceBranch':'refs/tags/v1'")
                .get(0)
                .data();

        assertThat(data.path("status").textValue()).isEqualTo(ours);
        assertThat(data.at("/project/name").textValue()).isEqualTo("planets/Verify");
        assertThat(data.at("/source/tag").textValue()).isEqualTo("v1");
    }

    @Test
    void a_run_of_a_pipeline_is_a_build_too() throws Exception {
        JsonNode data = normalise(
                        "ms.vss-pipelines.run-state-changed-event",
                        "'run':{'id':5,'name':'20260115.3','state':'inProgress'},'pipeline':{'name':'Verify'}")
                .get(0)
                .data();

        assertThat(data.path("status").textValue()).isEqualTo("running");
        assertThat(data.path("number").textValue()).isEqualTo("20260115.3");
    }

    @ParameterizedTest
    @CsvSource({
        "'', created",
        "',\"isDeleted\":true', deleted",
        "',\"publishedDate\":\"2026-01-15T09:22:00Z\",\"lastContentUpdatedDate\":\"2026-01-15T09:23:00Z\"', edited",
    })
    void comments(String extra, String action) throws Exception {
        JsonNode data = azure.normalise(
                        "ms.vss-code.git-pullrequest-comment-event",
                        Headers.EMPTY,
                        json("{'resource':{'comment':{'id':1,'content':'x'" + extra + "},'pullRequest':{" + REPOSITORY
                                + "}}}"))
                .get(0)
                .data();

        assertThat(data.path("action").textValue()).isEqualTo(action);
    }

    @Test
    void one_event_for_two_subscriptions_is_no_repeat() {
        assertThat(id("a", 1)).isEqualTo(id("a", 1)).isNotEqualTo(id("b", 1)).isNotEqualTo(id("a", 2));
    }

    private String id(String subscription, int notification) {
        String body =
                "{\"id\":\"x\",\"subscriptionId\":\"" + subscription + "\",\"notificationId\":" + notification + "}";
        return azure.deliveryId(Headers.EMPTY, body.getBytes(UTF_8)).orElseThrow();
    }

    private List<Normalised> normalise(String event, String resource) throws Exception {
        return azure.normalise(event, Headers.EMPTY, json("{'resource':{" + REPOSITORY + "," + resource + "}}"));
    }
}
