package io.jenkins.plugins.webhooks.engine.incoming.provider;

import static io.jenkins.plugins.webhooks.engine.incoming.provider.GitHubTest.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BitbucketDataCenterTest {
    private static final Headers PING = Headers.of("X-Event-Key", "diagnostics:ping");
    private static final String REPOSITORY = "{'slug':'example','project':{'key':'~mona'}}";

    private final BitbucketDataCenter bitbucket = new BitbucketDataCenter();

    @ParameterizedTest
    @ValueSource(strings = {"{\"test\": true}", "{\"test\":true}", "{\r\n  \"test\" : true\n}\n"})
    void a_connection_test_may_be_unsigned(String body) {
        assertThat(bitbucket.isUnsignedPing(PING, body.getBytes(UTF_8))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"test\":true,\"changes\":[]}", "{\"test\":\"true\"}", "[{\"test\":true}]"})
    void nothing_else_passes_for_a_connection_test(String body) {
        assertThat(bitbucket.isUnsignedPing(PING, body.getBytes(UTF_8))).isFalse();
    }

    @Test
    void an_event_or_a_signature_ends_the_exception() {
        byte[] body = "{\"test\":true}".getBytes(UTF_8);
        Headers signed = PING.newBuilder().add("X-Hub-Signature", "sha256=00").build();

        assertThat(bitbucket.isUnsignedPing(signed, body)).isFalse();
        assertThat(bitbucket.isUnsignedPing(Headers.of("X-Event-Key", "repo:refs_changed"), body))
                .isFalse();
        assertThat(bitbucket.isUnsignedPing(Headers.EMPTY, body)).isFalse();
        assertThat(bitbucket.isUnsignedPing(PING, ("{\"test\":true}" + " ".repeat(100)).getBytes(UTF_8)))
                .isFalse();
    }

    @Test
    void commits_of_several_refs_belong_to_none_of_them() throws Exception {
        String change = "{'ref':{'id':'refs/heads/a'},'fromHash':'1','toHash':'2'}";
        List<Normalised> one = normalise("repo:refs_changed", "'changes':[" + change + "],'commits':[{'id':'2'}]");
        List<Normalised> two =
                normalise("repo:refs_changed", "'changes':[" + change + "," + change + "],'commits':[{'id':'2'}]");

        assertThat(one)
                .hasSize(1)
                .allSatisfy(push -> assertThat(push.data().get("commits")).hasSize(1));
        assertThat(two)
                .hasSize(2)
                .allSatisfy(push -> assertThat(push.data().get("commits")).isEmpty());
    }

    @Test
    void times_in_milliseconds_become_iso_8601() throws Exception {
        List<Normalised> push = normalise(
                "repo:refs_changed",
                "'changes':[{'ref':{'id':'refs/heads/a'}}],'commits':[{'authorTimestamp':1768468830000}]");

        assertThat(push.get(0).data().at("/commits/0/timestamp").textValue()).isEqualTo("2026-01-15T09:20:30Z");
    }

    @Test
    void the_body_names_the_event_if_the_header_does_not() throws Exception {
        assertThat(bitbucket.event(Headers.EMPTY, json("{'eventKey':'pr:opened'}")))
                .isEqualTo("pr:opened");
    }

    @Test
    void a_mirror_tells_of_pushes_too_unless_there_were_too_many() throws Exception {
        String change = "{'ref':{'id':'refs/heads/a'},'fromHash':'1','toHash':'2'}";

        assertThat(normalise("mirror:repo_synchronized", "'changes':[" + change + "]"))
                .hasSize(1);
        assertThat(normalise("mirror:repo_synchronized", "'changes':[],'refLimitExceeded':true"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "opened, opened",
        "from_ref_updated, updated",
        "modified, edited",
        "merged, merged",
        "declined, closed",
        "deleted, closed",
        "reviewer:approved, approved",
        "reviewer:needs_work, other",
        "reviewer:updated, other",
    })
    void names_actions_as_all_systems_do(String theirs, String ours) throws Exception {
        Normalised change = normalise("pr:" + theirs, "'pullRequest':{'toRef':{'repository':" + REPOSITORY + "}}")
                .get(0);

        assertThat(change.subject()).isEqualTo("~mona/example");
        assertThat(change.data().path("action").textValue()).isEqualTo(ours);
        assertThat(change.data().path("originalAction").textValue()).isEqualTo(theirs);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pr:comment:added", "repo:forked", "repo:comment:added", "diagnostics:ping", "repo:push"})
    void other_events_give_nothing(String event) throws Exception {
        assertThat(normalise(event, "'pullRequest':{'toRef':{'repository':" + REPOSITORY + "}}"))
                .isEmpty();
    }

    private List<Normalised> normalise(String event, String fields) throws Exception {
        return bitbucket.normalise(event, Headers.EMPTY, json("{'repository':" + REPOSITORY + "," + fields + "}"));
    }
}
