package io.jenkins.plugins.webhooks.engine.incoming.provider;

import static io.jenkins.plugins.webhooks.engine.incoming.provider.GitHubTest.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.incoming.Fixture;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import io.jenkins.plugins.webhooks.engine.security.Hmac;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import java.net.URLEncoder;
import java.util.HexFormat;
import java.util.List;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GiteaTest {
    private static final String SECRET = "It's a Secret to Everybody";
    private static final String PUSH = "{\"ref\":\"refs/heads/main\",\"repository\":{\"full_name\":\"octo/example\"}}";
    private static final String BASE = "'base':{'ref':'main','sha':'b1','repo':{'full_name':'octo/example'}}";

    static List<Arguments> family() {
        return List.of(
                Arguments.of(new Gitea(), "X-Gitea"),
                Arguments.of(new Forgejo(), "X-Forgejo"),
                Arguments.of(new Forgejo(), "X-Gitea"),
                Arguments.of(new Gogs(), "X-Gogs"));
    }

    @ParameterizedTest
    @MethodSource("family")
    void a_form_is_signed_over_the_json_in_it(Provider provider, String prefix) {
        byte[] form = ("payload=" + URLEncoder.encode(PUSH, UTF_8)).getBytes(UTF_8);

        assertThat(proven(provider, prefix, "application/x-www-form-urlencoded", form, mac(PUSH.getBytes(UTF_8))))
                .isTrue();
        assertThat(proven(
                        provider,
                        prefix,
                        "application/x-www-form-urlencoded; charset=UTF-8",
                        form,
                        mac(PUSH.getBytes(UTF_8))))
                .isTrue();
        assertThat(proven(provider, prefix, "application/x-www-form-urlencoded", form, mac(form)))
                .isFalse();
        assertThat(proven(provider, prefix, "application/json", PUSH.getBytes(UTF_8), mac(PUSH.getBytes(UTF_8))))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("family")
    void a_second_field_proves_nothing(Provider provider, String prefix) {
        String signed = "payload=" + URLEncoder.encode(PUSH, UTF_8);
        for (String form :
                List.of(signed + "&payload=%7B%7D", signed + "&p%61yload=%7B%7D", "a=b&" + signed, "x" + signed)) {
            assertThat(proven(
                            provider,
                            prefix,
                            "application/x-www-form-urlencoded",
                            form.getBytes(UTF_8),
                            mac(PUSH.getBytes(UTF_8))))
                    .as(form)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("family")
    void without_a_secret_there_the_signature_is_empty_and_refused(Provider provider, String prefix) {
        assertThat(proven(provider, prefix, "application/json", PUSH.getBytes(UTF_8), ""))
                .isFalse();
    }

    @Test
    void the_headers_of_the_systems_it_imitates_are_not_looked_at() {
        Headers imitated =
                Headers.of("X-Hub-Signature", "sha1=", "X-Hub-Signature-256", "sha256=", "X-GitHub-Event", "push");

        assertThat(new Gitea().schemes(SignatureSettings.DEFAULT)).noneMatch(scheme -> scheme.isPresent(imitated));
        assertThat(new Gitea().event(imitated, Json.MAPPER.createObjectNode())).isEqualTo("received");
    }

    @Test
    void an_older_forgejo_has_the_headers_of_gitea_only() {
        Headers old = Headers.of("X-Gitea-Event", "push", "X-Gitea-Delivery", "1");

        assertThat(new Forgejo().event(old, Json.MAPPER.createObjectNode())).isEqualTo("push");
        assertThat(new Forgejo().deliveryId(old, new byte[0])).hasValue("1");
    }

    @ParameterizedTest
    @CsvSource({
        "opened, false, opened", "synchronized, false, updated", "synchronize, false, updated", "edited, false, edited",
        "closed, false, closed", "closed, true, merged", "reopened, false, reopened", "label_updated, false, other",
    })
    void names_actions_as_all_systems_do(String theirs, boolean merged, String ours) throws Exception {
        JsonNode payload = json("{'action':'" + theirs + "','pull_request':{'merged':" + merged + "," + BASE + "}}");

        assertThat(new Gitea()
                        .normalise("pull_request", Headers.EMPTY, payload)
                        .get(0)
                        .data()
                        .path("action")
                        .textValue())
                .isEqualTo(ours);
        assertThat(new Gitea()
                        .normalise("pull_request_approved", Headers.EMPTY, payload)
                        .get(0)
                        .data()
                        .path("action")
                        .textValue())
                .isEqualTo("approved");
    }

    @Test
    void a_tag_is_told_of_once() throws Exception {
        JsonNode create = json("{'ref':'v1','ref_type':'tag','sha':'9c','repository':{'full_name':'octo/example'}}");
        JsonNode push = json("{'ref':'refs/tags/v1','after':'9c','repository':{'full_name':'octo/example'}}");

        assertThat(new Gitea().normalise("create", Headers.EMPTY, create)).isEmpty();
        assertThat(new Gitea().normalise("push", Headers.EMPTY, push))
                .extracting(Normalised::type)
                .containsExactly("scm.tag");
        assertThat(new Gogs().normalise("create", Headers.EMPTY, create))
                .extracting(Normalised::type)
                .containsExactly("scm.tag");
        assertThat(new Gogs()
                        .normalise(
                                "create",
                                Headers.EMPTY,
                                json("{'ref':'a','ref_type':'branch','repository':{'full_name':'o/e'}}")))
                .isEmpty();
    }

    @Test
    void a_pull_request_whose_source_is_not_described_may_be_a_fork() throws Exception {
        JsonNode data = new Gitea()
                .normalise(
                        "pull_request",
                        Headers.EMPTY,
                        json("{'action':'opened','pull_request':{'head':{'ref':'x'}," + BASE + "}}"))
                .get(0)
                .data();

        assertThat(data.get("fork").isNull()).isTrue();
    }

    @Test
    void a_comment_on_a_pull_request_is_known_by_a_flag() throws Exception {
        JsonNode payload = json("{'action':'created','is_pull':true,'issue':{'number':7},'comment':{'id':1,'body':'x'},"
                + "'repository':{'full_name':'octo/example'}}");

        assertThat(new Gitea()
                        .normalise("issue_comment", Headers.EMPTY, payload)
                        .get(0)
                        .data()
                        .path("on")
                        .textValue())
                .isEqualTo("pull_request");
    }

    private static boolean proven(Provider provider, String prefix, String type, byte[] body, String mac) {
        Fixture request = new Fixture("own", Headers.of("Content-Type", type, prefix + "-Signature", mac), body, "");
        return Proof.of(provider, SignatureSettings.DEFAULT, request, Secret.of("own", SECRET))
                .proven();
    }

    private static String mac(byte[] text) {
        return HexFormat.of().formatHex(Hmac.compute("HmacSHA256", SECRET.getBytes(UTF_8), text));
    }
}
