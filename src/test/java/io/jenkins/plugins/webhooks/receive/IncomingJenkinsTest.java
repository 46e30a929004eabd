package io.jenkins.plugins.webhooks.receive;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.Await;
import io.jenkins.plugins.webhooks.Caller;
import io.jenkins.plugins.webhooks.Happenings;
import io.jenkins.plugins.webhooks.JenkinsEngine;
import io.jenkins.plugins.webhooks.engine.Configuration;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import io.jenkins.plugins.webhooks.engine.incoming.Receipt;
import io.jenkins.plugins.webhooks.engine.incoming.ReceiptState;
import io.jenkins.plugins.webhooks.engine.security.EgressSettings;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import io.jenkins.plugins.webhooks.engine.store.Selection;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** The door as a sender finds it, on a Jenkins that lets strangers see nothing. */
@WithJenkins
class IncomingJenkinsTest {
    private static final String SECRET = "It's a Secret to Everybody";
    private static final String PUSH = """
        {"ref":"refs/heads/main","before":"1111111111111111111111111111111111111111",
         "after":"2222222222222222222222222222222222222222","commits":[],
         "repository":{"name":"app","full_name":"team/app","html_url":"https://github.com/team/app"},
         "pusher":{"name":"ann","email":"ann@example.com"}}\
        """;

    private Caller sender;

    @BeforeEach
    void open(JenkinsRule jenkins) throws Exception {
        jenkins.jenkins.setSecurityRealm(jenkins.createDummySecurityRealm());
        jenkins.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy());
        JenkinsEngine.configure(new Configuration(
                List.of(
                        IncomingWebhook.named("github", "github")
                                .secrets(Secrets.of(Secret.of("github", SECRET)))
                                .build(),
                        IncomingWebhook.named("azure", "azure-devops")
                                .secrets(Secrets.of(Secret.of("azure", SECRET)))
                                .build()),
                List.of(),
                EgressSettings.PUBLIC_ONLY));
        sender = Caller.stranger(jenkins.getURL().toURI());
    }

    @Test
    void a_sender_needs_no_crumb_and_no_account() throws Exception {
        HttpResponse<String> answer = sender.post("webhook/nobody", "application/json", "{}");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"receipt\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "webhook",
                "webhook/",
                "webhook/github/",
                "webhook/github/more/still",
                "webhook/github;x=1",
                "webhook/%67ithub",
                "webhookx",
                "webhookx/github",
                "webhooks/api/v1/events",
                "manage/webhooks/api/v1/events"
            })
    void nothing_beside_a_webhooks_own_path_gets_past_the_crumb(String path) throws Exception {
        // 400 where Jenkins takes the path itself for an attack.
        assertThat(sender.post(path, "application/json", "{}").statusCode()).isIn(400, 403);
    }

    @Test
    void a_signed_push_is_taken_in_and_becomes_events() throws Exception {
        HttpResponse<String> answer = push(PUSH, "application/json", signature(PUSH));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(Happenings.event("github.push").receipt()).isNotNull();
        assertThat(Happenings.event("scm.push").data().at("/branch").asText()).isEqualTo("main");
        assertThat(finished().state()).isEqualTo(ReceiptState.ACTED);
    }

    @Test
    void a_forms_body_arrives_unread() throws Exception {
        String form = "payload=" + URLEncoder.encode(PUSH, StandardCharsets.UTF_8);

        HttpResponse<String> answer = push(form, "application/x-www-form-urlencoded", signature(form));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(Happenings.event("scm.push").data().at("/branch").asText()).isEqualTo("main");
    }

    @Test
    void a_wrong_signature_stays_outside_and_learns_nothing() throws Exception {
        HttpResponse<String> answer = push(PUSH, "application/json", signature(PUSH + " "));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).doesNotContain("team/app", SECRET, "sha256");
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, '{\"eventType\":\"git.push\",\"id\":\"1\"}', git.push",
        "application/x-www-form-urlencoded, payload=%7B%22eventType%22%3A%22git.push%22%7D, git.push"
    })
    void a_senders_password_is_the_doors_affair_not_that_of_jenkins(String type, String body, String event)
            throws Exception {
        HttpResponse<String> answer = sender.as("webhooks", SECRET).post("webhook/azure", type, body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(finished().event()).isEqualTo(event);
    }

    @Test
    void a_wrong_password_is_refused_by_the_door_and_opens_nothing_else() throws Exception {
        HttpResponse<String> answer = sender.as("webhooks", "guessed").post("webhook/azure", "application/json", "{}");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"receipt\"");
        assertThat(sender.as("webhooks", "guessed").get("api/json").statusCode())
                .isEqualTo(401);
    }

    @Test
    void looking_in_is_not_knocking() throws Exception {
        assertThat(sender.get("webhook/github").statusCode()).isEqualTo(405);
    }

    private HttpResponse<String> push(String body, String contentType, String signature) throws Exception {
        return sender.post(
                "webhook/github",
                contentType,
                body,
                "X-GitHub-Event",
                "push",
                "X-GitHub-Delivery",
                "72d3162e-cc78-11e3-81ab-4c9367dc0958",
                "X-Hub-Signature-256",
                signature);
    }

    private static Receipt finished() throws InterruptedException {
        return Await.present(
                "finished receipt",
                () -> Happenings.engine().receipts(Selection.NEWEST).items().stream()
                        .filter(each -> each.finishedAt() != null)
                        .findFirst());
    }

    private static String signature(String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }
}
