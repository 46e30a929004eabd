package io.jenkins.plugins.webhooks.engine.incoming.provider;

import static io.jenkins.plugins.webhooks.engine.incoming.provider.GitHubTest.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.incoming.Payload;
import io.jenkins.plugins.webhooks.engine.incoming.UnreadablePayloadException;
import java.util.List;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;

class JiraTest {
    private static final String ISSUE =
            "'issue':{'key':'PLAN-7','id':'1','self':'https://jira.example.com/jira/rest/api/2/issue/1'}";

    private final Jira jira = new Jira();

    @Test
    void a_transition_is_known_by_the_change_and_not_by_the_sender_s_word_for_it() throws Exception {
        String change = "'issue_event_type_name':'issue_assigned','changelog':{'items':[{'field':'assignee'},"
                + "{'field':'status','fromString':'To Do','toString':'Done'}]}";

        assertThat(types("jira:issue_updated", change)).containsExactly("issue.transitioned");
        assertThat(types("jira:issue_updated", "'issue_event_type_name':'issue_generic'"))
                .containsExactly("issue.updated");
    }

    @Test
    void a_comment_beside_a_change_is_an_event_of_its_own() throws Exception {
        String both = "'comment':{'id':'9','body':'x','author':{'name':'mona'}},"
                + "'changelog':{'items':[{'field':'summary','fromString':'a','toString':'b'}]}";

        assertThat(types("jira:issue_updated", both)).containsExactly("issue.updated", "issue.commented");
    }

    @Test
    void cloud_tells_of_a_comment_twice_and_we_once() throws Exception {
        String comment = "'comment':{'id':'9','body':'x','author':{'accountId':'5c','displayName':'Mona'}}";

        assertThat(types("jira:issue_updated", comment)).containsExactly("issue.updated");
        assertThat(types("comment_created", comment)).containsExactly("issue.commented");
    }

    @Test
    void a_comment_that_is_changed_or_removed_changes_its_issue() throws Exception {
        String comment = "'comment':{'id':'9','body':'x','author':{'accountId':'5c','displayName':'Mona'}}";

        Normalised updated = normalise("comment_updated", comment).get(0);
        NormalisedShape.assertValid(updated);
        assertThat(updated.type()).isEqualTo("issue.updated");
        assertThat(updated.data().path("changes")).hasToString("[{\"field\":\"comment\",\"from\":null,\"to\":\"x\"}]");
        assertThat(updated.data().at("/comment/id").textValue()).isEqualTo("9");
        assertThat(normalise("comment_deleted", comment).get(0).data().path("changes"))
                .hasToString("[{\"field\":\"comment\",\"from\":\"x\",\"to\":null}]");
        assertThat(normalise("comment_deleted", "'x':1")).isEmpty();
    }

    @Test
    void a_comment_of_data_center_names_no_issue_and_gives_nothing() throws Exception {
        assertThat(jira.normalise(
                        "comment_created",
                        Headers.EMPTY,
                        json("{'comment':{'id':'9','self':'https://jira.example.com/rest/api/2/issue/1/comment/9'}}")))
                .isEmpty();
    }

    @Test
    void users_are_named_as_people_know_them() throws Exception {
        assertThat(actor("'user':{'accountId':'5c','displayName':'Mona Example'}"))
                .isEqualTo("Mona Example");
        assertThat(actor("'user':{'accountId':'5c'}")).isEqualTo("5c");
        assertThat(actor("'user':{'name':'mona','key':'JIRAUSER1','displayName':'Mona Example'}"))
                .isEqualTo("mona");
    }

    @Test
    void the_page_keeps_the_context_path_and_leads_to_the_comment() throws Exception {
        JsonNode data = normalise("comment_created", "'comment':{'id':'9','body':'x'}")
                .get(0)
                .data();

        assertThat(data.path("url").textValue()).isEqualTo("https://jira.example.com/jira/browse/PLAN-7");
        assertThat(data.at("/comment/url").textValue())
                .isEqualTo("https://jira.example.com/jira/browse/PLAN-7?focusedCommentId=9");
    }

    @Test
    void a_retry_of_cloud_has_the_same_id_and_data_center_the_same_body() {
        Headers cloud = Headers.of("X-Atlassian-Webhook-Identifier", "w", "X-Atlassian-Webhook-Retry", "2");
        byte[] body = "{\"timestamp\":1}".getBytes(UTF_8);
        byte[] other = "{\"timestamp\":2}".getBytes(UTF_8);

        assertThat(jira.deliveryId(cloud, body)).hasValue("w").isEqualTo(jira.deliveryId(cloud, other));
        assertThat(jira.deliveryId(Headers.EMPTY, body))
                .isEqualTo(jira.deliveryId(Headers.EMPTY, body.clone()))
                .isNotEqualTo(jira.deliveryId(Headers.EMPTY, other));
    }

    @Test
    void an_excluded_body_is_refused_in_words() {
        assertThatExceptionOfType(UnreadablePayloadException.class)
                .isThrownBy(() -> Payload.read("application/json", new byte[0]))
                .withMessageContaining("empty");
    }

    private String actor(String user) throws Exception {
        return normalise("jira:issue_created", user)
                .get(0)
                .data()
                .at("/actor/name")
                .textValue();
    }

    private List<String> types(String event, String fields) throws Exception {
        return normalise(event, fields).stream().map(Normalised::type).toList();
    }

    private List<Normalised> normalise(String event, String fields) throws Exception {
        return jira.normalise(event, Headers.EMPTY, json("{" + ISSUE + "," + fields + "}"));
    }
}
