package io.jenkins.plugins.webhooks.step;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.SystemCredentialsProvider;
import hudson.model.Result;
import hudson.util.Secret;
import io.jenkins.plugins.webhooks.Await;
import io.jenkins.plugins.webhooks.Caller;
import io.jenkins.plugins.webhooks.Happenings;
import io.jenkins.plugins.webhooks.engine.incoming.ReceiptState;
import io.jenkins.plugins.webhooks.engine.store.Selection;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jenkinsci.plugins.plaincredentials.impl.StringCredentialsImpl;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class WebhookWaitStepJenkinsTest {
    private static final String WAIT =
            "def came = webhookWait(hook: hook)\n" + "echo \"got ${came.state} ${came.list[1]} ${came.deep.n}\"";
    private static final String DONE = "{\"state\":\"done\",\"list\":[1,\"two\"],\"deep\":{\"n\":3}}";

    @Test
    void a_stranger_s_request_without_crumb_ends_the_wait_and_gives_its_payload(JenkinsRule r) throws Exception {
        r.jenkins.setSecurityRealm(r.createDummySecurityRealm());
        r.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy());
        WorkflowRun build = WaitingPipeline.start(r, "filter: \"payload.state = 'done'\"", WAIT);
        String path = WaitingPipeline.path(build);

        assertThat(WaitingPipeline.post(r, path + "/more", DONE).statusCode()).isIn(400, 403);
        assertThat(WaitingPipeline.post(r, path + "x", DONE).statusCode()).isEqualTo(404);
        HttpResponse<String> early = WaitingPipeline.post(r, path, "{\"state\":\"running\"}");
        assertThat(early.statusCode()).isEqualTo(202);
        assertThat(early.body()).contains("ignored");
        assertThat(build.isBuilding()).isTrue();
        assertThat(WaitingPipeline.post(r, path, DONE).statusCode()).isEqualTo(202);

        r.assertBuildStatusSuccess(r.waitForCompletion(build));
        r.assertLogContains("got done two 3", build);
        assertThat(WaitingPipeline.post(r, path, DONE).body()).contains("duplicate");
        assertThat(WaitingPipeline.post(r, path, "{\"state\":\"done\"}").statusCode())
                .isEqualTo(404);
        String receipt = Happenings.engine().receipts(Selection.NEWEST).items().stream()
                .filter(each -> each.state() == ReceiptState.ACTED)
                .findFirst()
                .orElseThrow()
                .id();
        r.assertLogContains("receipt " + receipt, build);
    }

    @Test
    void a_schema_and_a_scheme_of_the_sender_s_own_count(JenkinsRule r) throws Exception {
        SystemCredentialsProvider.getInstance()
                .getCredentials()
                .add(new StringCredentialsImpl(
                        CredentialsScope.GLOBAL, "door", null, Secret.fromString("what the door knows")));
        WorkflowRun build = WaitingPipeline.start(
                r,
                "credentialsId: 'door', signature: [scheme: 'token', header: 'X-Door'],"
                        + " schema: '{\"required\": [\"state\"]}'",
                "echo \"got ${webhookWait(hook: hook).state}\"");
        String path = WaitingPipeline.path(build);
        Caller stranger = Caller.stranger(r.getURL().toURI());

        assertThat(stranger.post(path, "application/json", DONE).statusCode()).isEqualTo(401);
        HttpResponse<String> wrong = stranger.post(path, "application/json", "{}", "X-Door", "what the door knows");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("not as expected");
        assertThat(stranger.post(path, "application/json", DONE, "X-Door", "what the door knows")
                        .statusCode())
                .isEqualTo(202);
        r.assertBuildStatusSuccess(r.waitForCompletion(build));
        r.assertLogContains("got done", build);
    }

    @Test
    void a_url_that_expires_fails_the_step_in_words(JenkinsRule r) throws Exception {
        WorkflowRun build = WaitingPipeline.start(r, "expires: '1s'", "webhookWait(hook: hook)");

        r.assertBuildStatus(Result.FAILURE, r.waitForCompletion(build));
        r.assertLogContains("webhookWait: no request came before one-time URL", build);
        assertThat(WaitingPipeline.post(r, WaitingPipeline.path(build), DONE).statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_abort_closes_the_url(JenkinsRule r) throws Exception {
        WorkflowRun build = WaitingPipeline.start(r, "", "webhookWait(hook: hook)");
        String path = WaitingPipeline.path(build);

        build.getExecutor().interrupt();

        r.assertBuildStatus(Result.ABORTED, r.waitForCompletion(build));
        closed(r, path);
    }

    @Test
    void the_end_of_the_build_closes_what_it_never_waited_for(JenkinsRule r) throws Exception {
        WorkflowRun build = WaitingPipeline.start(r, "", "");

        r.assertBuildStatusSuccess(r.waitForCompletion(build));

        closed(r, WaitingPipeline.path(build));
    }

    @Test
    void a_build_can_neither_hear_nor_close_another_one_s_url(JenkinsRule r) throws Exception {
        WorkflowRun build = WaitingPipeline.start(r, "", WAIT);
        String id = JenkinsRule.getLog(build).replaceAll("(?s).*id=(\\w+).*", "$1");
        WorkflowJob thief = r.createProject(WorkflowJob.class, "thief");
        thief.setDefinition(new CpsFlowDefinition("webhookWait(hook: '" + id + "')", true));

        WorkflowRun failed = r.assertBuildStatus(Result.FAILURE, thief.scheduleBuild2(0));

        r.assertLogContains("this build has opened no one-time URL", failed);
        assertThat(WaitingPipeline.post(r, WaitingPipeline.path(build), DONE).statusCode())
                .isEqualTo(202);
        r.assertBuildStatusSuccess(r.waitForCompletion(build));
    }

    @Test
    void with_credentials_the_sender_has_to_sign_too(JenkinsRule r) throws Exception {
        SystemCredentialsProvider.getInstance()
                .getCredentials()
                .add(new StringCredentialsImpl(
                        CredentialsScope.GLOBAL, "sender", null, Secret.fromString("it is only a test")));
        WorkflowRun build = WaitingPipeline.start(r, "provider: 'github', credentialsId: 'sender'", WAIT);
        String path = WaitingPipeline.path(build);

        assertThat(WaitingPipeline.post(r, path, DONE).statusCode()).isEqualTo(401);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("it is only a test".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String digest = HexFormat.of().formatHex(mac.doFinal(DONE.getBytes(StandardCharsets.UTF_8)));
        HttpResponse<String> answer = WaitingPipeline.post(
                r, path, DONE, "X-Hub-Signature-256", "sha256=" + digest, "X-GitHub-Event", "push");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        r.assertBuildStatusSuccess(r.waitForCompletion(build));
    }

    @Test
    void arguments_that_cannot_be_fail_in_words(JenkinsRule r) throws Exception {
        refused(r, "webhookUrl(expires: 'soon')", "is not a length of time");
        refused(r, "webhookUrl(filter: '$$$(')", "webhookUrl: filter: ");
        refused(r, "webhookUrl(provider: 'nobody')", "no provider 'nobody'");
        refused(r, "webhookUrl(credentialsId: 'none')", "sees no credentials 'none'");
        refused(r, "webhookWait(hook: [:])", "webhookWait: hook must be what webhookUrl has returned");
    }

    private static void refused(JenkinsRule r, String script, String words) throws Exception {
        WorkflowJob job = r.createProject(WorkflowJob.class);
        job.setDefinition(new CpsFlowDefinition(script, true));
        r.assertLogContains(words, r.assertBuildStatus(Result.FAILURE, job.scheduleBuild2(0)));
    }

    /** The URL closes beside the build's end, not in its way. */
    private static void closed(JenkinsRule r, String path) throws Exception {
        Await.present("closed URL", () -> {
            try {
                // A body that nothing can read does not use an open URL up.
                return WaitingPipeline.post(r, path, "{").statusCode() == 404 ? Optional.of(path) : Optional.empty();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** A Pipeline that tells its one-time URL to its console, for the test alone. */
    static final class WaitingPipeline {
        private static final Pattern URL = Pattern.compile("url=\\S*/(webhook/wait/\\S+)");

        private WaitingPipeline() {}

        /** Starts it and waits until it is at the step. */
        static WorkflowRun start(JenkinsRule r, String arguments, String then) throws Exception {
            WorkflowJob job = r.createProject(WorkflowJob.class, "app");
            job.setDefinition(new CpsFlowDefinition(
                    "def hook = webhookUrl(" + arguments + ")\necho \"url=${hook.url}\"\necho \"id=${hook.id}\"\n"
                            + then,
                    true));
            WorkflowRun build = job.scheduleBuild2(0).waitForStart();
            r.waitForMessage("id=", build);
            return build;
        }

        /** The URL's path. */
        static String path(WorkflowRun build) throws IOException {
            Matcher matcher = URL.matcher(JenkinsRule.getLog(build));
            if (!matcher.find()) {
                throw new AssertionError("the console tells no URL");
            }
            return matcher.group(1);
        }

        static HttpResponse<String> post(JenkinsRule r, String path, String body, String... headers) throws Exception {
            return Caller.stranger(r.getURL().toURI()).post(path, "application/json", body, headers);
        }
    }
}
