package io.jenkins.plugins.webhooks.engine.incoming.provider;

import static io.jenkins.plugins.webhooks.engine.incoming.provider.GitHubTest.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.incoming.Payload;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import io.jenkins.plugins.webhooks.engine.security.UrlHeaders;
import java.net.URLEncoder;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TravisTest {
    private static final String BUILD =
            "'build_url':'https://travis.example.com/1','repository':{'owner_name':'octo','name':'example'}";

    private final Travis travis = new Travis();

    @ParameterizedTest
    @CsvSource({
        "passed, success, true",
        "failed, failure, true",
        "errored, error, true",
        "canceled, cancelled, true",
        "started, running, false",
        "created, queued, false",
    })
    void names_states_as_all_systems_do(String state, String status, boolean finished) throws Exception {
        JsonNode data = build("'state':'" + state + "','status':null");

        assertThat(data.path("status").textValue()).isEqualTo(status);
        assertThat(data.path("finished").booleanValue()).isEqualTo(finished);
    }

    @Test
    void old_versions_say_it_by_a_number_that_is_null_for_the_rest() throws Exception {
        assertThat(build("'status':0").path("status").textValue()).isEqualTo("success");
        assertThat(build("'status':1").path("status").textValue()).isEqualTo("failure");
        assertThat(build("'status':null").path("status").textValue()).isEqualTo("queued");
        assertThat(build("'status':null,'finished_at':'2026-01-15T09:20:30Z'")
                        .path("status")
                        .textValue())
                .isEqualTo("unknown");
    }

    @Test
    void a_number_alone_makes_no_pull_request() throws Exception {
        assertThat(build("'pull_request':false,'pull_request_number':7")
                        .at("/source/pullRequest")
                        .isNull())
                .isTrue();
        assertThat(build("'pull_request':true,'pull_request_number':7")
                        .at("/source/pullRequest")
                        .longValue())
                .isEqualTo(7);
    }

    @Test
    void a_tag_is_not_a_branch_although_the_sender_says_so() throws Exception {
        JsonNode data = build("'branch':'v1','tag':'v1'");

        assertThat(data.at("/source/branch").isNull()).isTrue();
        assertThat(data.at("/source/tag").textValue()).isEqualTo("v1");
    }

    @Test
    void a_form_gives_the_json_in_it_and_a_plus_stays_a_plus() throws Exception {
        String form =
                "payload=" + URLEncoder.encode("{\"build_url\":\"u\",\"state\":\"passed\",\"message\":\"a+b\"}", UTF_8);
        JsonNode payload = Payload.read("application/x-www-form-urlencoded", form.getBytes(UTF_8));

        assertThat(travis.event(Headers.EMPTY, payload)).isEqualTo("passed");
        assertThat(payload.path("message").textValue()).isEqualTo("a+b");
    }

    @Test
    void the_same_build_in_another_state_is_no_repeat() {
        assertThat(travis.deliveryId(Headers.EMPTY, "payload=1".getBytes(UTF_8)))
                .isNotEqualTo(travis.deliveryId(Headers.EMPTY, "payload=2".getBytes(UTF_8)));
    }

    @Test
    void the_signature_decides_before_a_token() {
        Headers both = UrlHeaders.add(Headers.of("Signature", "AAAA"), "0123456789abcdef", null);

        assertThat(travis.schemes(SignatureSettings.DEFAULT).get(0).isPresent(both))
                .isTrue();
    }

    private JsonNode build(String fields) throws Exception {
        return travis.normalise("passed", Headers.EMPTY, json("{" + BUILD + "," + fields + "}"))
                .get(0)
                .data();
    }
}
