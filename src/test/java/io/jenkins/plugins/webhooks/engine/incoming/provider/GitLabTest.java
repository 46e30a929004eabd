package io.jenkins.plugins.webhooks.engine.incoming.provider;

import static io.jenkins.plugins.webhooks.engine.incoming.provider.GitHubTest.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import java.util.List;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GitLabTest {
    private static final String TARGET = "'target':{'path_with_namespace':'octo/example'}";

    private final GitLab gitlab = new GitLab();

    @Test
    void a_signature_decides_before_a_token() {
        Headers both = Headers.of("X-Gitlab-Token", "right", "webhook-signature", "v1,wrong");
        List<SignatureScheme> schemes = gitlab.schemes(SignatureSettings.DEFAULT);

        assertThat(schemes).extracting(SignatureScheme::name).containsExactly("standard-webhooks", "token");
        assertThat(schemes.get(0).isPresent(both)).isTrue();
        assertThat(schemes.get(0).isPresent(Headers.of("X-Gitlab-Token", "right", "webhook-id", "1")))
                .isFalse();
    }

    @Test
    void hooks_that_cause_each_other_are_not_repeats_of_each_other() {
        Headers shared = Headers.of("X-Gitlab-Event-UUID", "u");
        byte[] first = "{\"a\":1}".getBytes(UTF_8);
        byte[] second = "{\"a\":2}".getBytes(UTF_8);

        assertThat(gitlab.deliveryId(shared, first)).isPresent().isEqualTo(gitlab.deliveryId(shared, first.clone()));
        assertThat(gitlab.deliveryId(shared, first)).isNotEqualTo(gitlab.deliveryId(shared, second));
    }

    @Test
    void newer_versions_name_each_delivery() {
        Headers headers = Headers.of("X-Gitlab-Event-UUID", "u", "webhook-id", "w", "Idempotency-Key", "k");

        assertThat(gitlab.deliveryId(headers, new byte[0])).hasValue("k");
        assertThat(gitlab.deliveryId(
                        headers.newBuilder().removeAll("Idempotency-Key").build(), new byte[0]))
                .hasValue("w");
        assertThat(gitlab.deliveryId(Headers.EMPTY, new byte[0])).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'object_kind':'push','event_name':'other'}|System Hook|push",
                "{'event_name':'project_create'}|System Hook|project_create",
                "{}|Merge Request Hook|merge_request",
                "{}|Wiki Page Hook |wiki_page",
                "[]|System Hook|system",
                "{'object_kind':7}||received",
            })
    void the_body_names_the_event_before_the_header(String payload, String header, String event) throws Exception {
        Headers headers = header == null ? Headers.EMPTY : Headers.of("X-Gitlab-Event", header);

        assertThat(gitlab.event(headers, json(payload))).isEqualTo(event);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "'action':'open',opened", "'action':'reopen',reopened", "'action':'close',closed",
                "'action':'merge',merged", "'action':'approved',approved", "'action':'approval',approved",
                "'action':'unapproved',other", "'action':'update',edited", "'oldrev':null,other",
            })
    void names_actions_as_all_systems_do(String theirs, String ours) throws Exception {
        assertThat(mergeRequest("{" + theirs + "," + TARGET + "}")
                        .path("action")
                        .textValue())
                .isEqualTo(ours);
    }

    @Test
    void only_an_update_with_other_commits_is_an_update() throws Exception {
        assertThat(mergeRequest("{'action':'update','oldrev':'b1'," + TARGET + "}")
                        .path("action")
                        .textValue())
                .isEqualTo("updated");
    }

    @Test
    void a_fork_and_a_draft_are_known_as_such() throws Exception {
        JsonNode data = mergeRequest(
                "{'work_in_progress':true,'source':{'path_with_namespace':'mona/example'}," + TARGET + "}");

        assertThat(data.path("fork").booleanValue()).isTrue();
        assertThat(data.path("draft").booleanValue()).isTrue();
        assertThat(mergeRequest("{'draft':false,'work_in_progress':true," + TARGET + "}")
                        .path("draft")
                        .booleanValue())
                .isFalse();
    }

    private JsonNode mergeRequest(String attributes) throws Exception {
        JsonNode payload = json("{'object_attributes':" + attributes + "}");
        List<Normalised> events = gitlab.normalise("merge_request", Headers.EMPTY, payload);
        assertThat(events).hasSize(1);
        return events.get(0).data();
    }
}
