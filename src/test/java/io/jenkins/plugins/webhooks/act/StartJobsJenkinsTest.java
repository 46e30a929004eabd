package io.jenkins.plugins.webhooks.act;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.SystemCredentialsProvider;
import com.github.f4b6a3.ulid.UlidCreator;
import hudson.model.ChoiceParameterDefinition;
import hudson.model.FreeStyleProject;
import hudson.model.Item;
import hudson.model.ParametersAction;
import hudson.model.ParametersDefinitionProperty;
import hudson.model.Queue;
import hudson.model.Result;
import hudson.model.StringParameterDefinition;
import hudson.model.User;
import hudson.util.Secret;
import io.jenkins.plugins.webhooks.Await;
import io.jenkins.plugins.webhooks.JenkinsEngine;
import io.jenkins.plugins.webhooks.config.IncomingWebhookConfig;
import io.jenkins.plugins.webhooks.config.WebhooksConfiguration;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.incoming.Outcome;
import io.jenkins.plugins.webhooks.engine.incoming.ReceiptDetail;
import io.jenkins.plugins.webhooks.engine.incoming.ReceiptState;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jenkins.model.Jenkins;
import org.htmlunit.html.HtmlPage;
import org.jenkinsci.plugins.plaincredentials.impl.StringCredentialsImpl;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** The whole way from a signed push to a build and back. */
@WithJenkins
class StartJobsJenkinsTest {
    private static final String SECRET = "it is only a test";
    private JenkinsRule r;

    @BeforeEach
    void keepSecret(JenkinsRule rule) throws Exception {
        r = rule;
        SystemCredentialsProvider.getInstance()
                .getCredentials()
                .add(new StringCredentialsImpl(
                        CredentialsScope.GLOBAL, "github-secret", null, Secret.fromString(SECRET)));
    }

    @Test
    void a_push_starts_a_pipeline_with_its_branch_and_is_shown_as_the_cause() throws Exception {
        WorkflowJob job = r.createProject(WorkflowJob.class, "deploy");
        job.addProperty(new ParametersDefinitionProperty(
                new StringParameterDefinition("BRANCH", "none"), new StringParameterDefinition("OTHER", "usual")));
        job.setDefinition(new CpsFlowDefinition(
                "echo \"params ${params.BRANCH} ${params.OTHER}\"\n"
                        + "echo \"env ${env.WEBHOOK_EVENT} ${env.WEBHOOK_BRANCH} ${env.WEBHOOK_NAME}\"",
                true));
        webhook(start(List.of("deploy"), "BRANCH", "scm.branch"));

        ReceiptDetail receipt = done(push("delivery-1", "feature/x"));
        assertThat(receipt.receipt().state()).isEqualTo(ReceiptState.ACTED);
        assertThat(receipt.links()).extracting(Outcome.Link::url).contains("job/deploy/");

        r.waitUntilNoActivity();
        WorkflowRun build = r.assertBuildStatusSuccess(job.getLastBuild());
        r.assertLogContains("params feature/x usual", build);
        r.assertLogContains("env push feature/x github", build);
        r.assertLogContains("Started by webhook github: github push for feature/x by ann", build);
        WebhookCause cause = build.getCause(WebhookCause.class);
        assertThat(cause.getReceipt()).isEqualTo(receipt.receipt().id());
        HtmlPage page = r.createWebClient().getPage(build);
        assertThat(page.getAnchorByText("receipt").getHrefAttribute())
                .endsWith("/manage/webhooks/#receipt/" + cause.getReceipt());
    }

    @Test
    void every_receipt_gets_its_own_build_and_a_repeated_delivery_none() throws Exception {
        FreeStyleProject job = r.createFreeStyleProject("deploy");
        job.setQuietPeriod(3600);
        webhook(start(List.of("deploy"), null, null));

        done(push("delivery-1", "main"));
        done(push("delivery-2", "main"));
        ReceiptDetail repeat = done(push("delivery-2", "main"));

        assertThat(repeat.receipt().state()).isEqualTo(ReceiptState.DUPLICATE);
        assertThat(r.jenkins.getQueue().getItems()).hasSize(2);
        r.jenkins.getQueue().clear();
    }

    @Test
    void an_action_that_is_done_again_after_a_crash_starts_nothing_twice() throws Exception {
        FreeStyleProject job = r.createFreeStyleProject("deploy");
        WebhookFacts facts = new WebhookFacts(UlidCreator.getUlid().toString(), "github", "github", "push", Map.of());

        new JenkinsJobs(0).prepare("deploy", Map.of()).run(facts, null);
        r.waitUntilNoActivity();
        Outcome again = new JenkinsJobs(0).prepare("deploy", Map.of()).run(facts, null);
        r.waitUntilNoActivity();

        assertThat(again.detail()).isEqualTo("job 'deploy' was started before");
        assertThat(job.getLastBuild().getNumber()).isEqualTo(1);

        job.setQuietPeriod(3600);
        WebhookFacts waiting = new WebhookFacts(UlidCreator.getUlid().toString(), "github", "github", "push", Map.of());
        new JenkinsJobs(-1).prepare("deploy", Map.of()).run(waiting, null);
        assertThat(new JenkinsJobs(-1)
                        .prepare("deploy", Map.of())
                        .run(waiting, null)
                        .detail())
                .isEqualTo("job 'deploy' was started before");
        assertThat(r.jenkins.getQueue().getItems()).hasSize(1);
        r.jenkins.getQueue().clear();
    }

    @Test
    void one_receipt_starts_a_job_once_for_each_set_of_parameters() throws Exception {
        FreeStyleProject job = r.createFreeStyleProject("deploy");
        job.addProperty(new ParametersDefinitionProperty(new StringParameterDefinition("TO", "nowhere")));
        WebhookFacts facts = new WebhookFacts(UlidCreator.getUlid().toString(), "github", "github", "push", Map.of());

        for (String to : List.of("staging", "production", "staging")) {
            new JenkinsJobs(0).prepare("deploy", Map.of("TO", to)).run(facts, null);
            r.waitUntilNoActivity();
        }

        assertThat(job.getBuilds().stream()
                        .map(build -> build.getAction(ParametersAction.class)
                                .getParameter("TO")
                                .getValue()))
                .containsExactly("production", "staging");
    }

    @Test
    void what_can_not_be_started_says_why() throws Exception {
        FreeStyleProject job = r.createFreeStyleProject("deploy");
        webhook(start(List.of("deploy"), "BRANCH", "scm.branch"));
        assertThat(failure("d1")).contains("job 'deploy' defines no parameter 'BRANCH'");

        job.addProperty(new ParametersDefinitionProperty(
                new ChoiceParameterDefinition("BRANCH", new String[] {"main", "next"}, null)));
        assertThat(failure("d2")).contains("parameter 'BRANCH' of job 'deploy' does not take the value");

        job.disable();
        assertThat(failure("d3")).contains("job 'deploy' is disabled");

        job.delete();
        assertThat(failure("d4")).contains("there is no job 'deploy'");
    }

    @Test
    void of_what_waits_only_the_newest_is_built_and_stands_for_all() throws Exception {
        FreeStyleProject job = r.createFreeStyleProject("deploy");
        job.setQuietPeriod(3600);
        StartJobsConfig action = start(List.of("deploy"), null, null);
        action.setCoalesce("scm.branch");
        webhook(action);

        ReceiptDetail first = done(push("delivery-1", "main"));
        done(push("delivery-2", "other"));
        ReceiptDetail third = done(push("delivery-3", "main"));

        assertThat(third.trace().toString()).contains("job 'deploy' started in place of 1 that waited");
        List<Queue.Item> items = r.jenkins.getQueue().getItems(job);
        assertThat(items).hasSize(2);
        assertThat(items.stream().flatMap(item -> item.getCauses().stream()).map(WebhookCause.class::cast))
                .anySatisfy(cause -> {
                    assertThat(cause.getReceipt()).isEqualTo(third.receipt().id());
                    assertThat(cause.getReplaced())
                            .containsExactly(first.receipt().id());
                    assertThat(cause.getShortDescription()).endsWith("in place of 1 that waited");
                });
        r.jenkins.getQueue().clear();
    }

    @Test
    void a_user_starts_only_what_that_user_may() throws Exception {
        FreeStyleProject mine = r.createFreeStyleProject("mine");
        r.createFreeStyleProject("theirs");
        r.createFreeStyleProject("hidden");
        r.jenkins.setSecurityRealm(r.createDummySecurityRealm());
        r.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.READ)
                .everywhere()
                .to("ann")
                .grant(Item.READ)
                .onItems(mine, r.jenkins.getItem("theirs"))
                .to("ann")
                .grant(Item.BUILD)
                .onItems(mine)
                .to("ann"));
        assertThat(asUser("ann", "d1", "mine")).contains("there is no user 'ann'");

        User.getById("ann", true).save();
        assertThat(asUser("ann", "d2", "theirs")).contains("user 'ann' may not start job 'theirs'");
        assertThat(asUser("ann", "d3", "hidden")).contains("there is no job 'hidden'");
        assertThat(asUser("ann", "d4", "*")).contains("1 action");
        r.waitUntilNoActivity();
        assertThat(mine.getLastBuild().getCause(WebhookCause.class)).isNotNull();
    }

    private String asUser(String user, String delivery, String job) throws Exception {
        StartJobsConfig action = start(List.of(job), null, null);
        IncomingWebhookConfig webhook = new IncomingWebhookConfig("github", "github");
        webhook.setSecrets(List.of("github-secret"));
        webhook.setActions(List.of(action));
        webhook.setRunAs(user);
        WebhooksConfiguration.get().setIncoming(List.of(webhook));
        return done(push(delivery, "main")).receipt().reason();
    }

    @Test
    void a_pipeline_reads_the_payload() throws Exception {
        WorkflowJob job = r.createProject(WorkflowJob.class, "deploy");
        job.setDefinition(new CpsFlowDefinition(
                "def payload = webhookPayload()\n"
                        + "echo \"pusher ${payload.pusher.name}, ${payload.commits.size()} commits\"",
                true));
        webhook(start(List.of("deploy"), null, null));

        done(push("delivery-1", "main"));
        r.waitUntilNoActivity();
        r.assertLogContains("pusher ann, 0 commits", r.assertBuildStatusSuccess(job.getLastBuild()));

        r.assertLogContains(
                "webhookPayload: no webhook started this build",
                r.assertBuildStatus(Result.FAILURE, job.scheduleBuild2(0)));
    }

    @Test
    void a_wrong_signature_starts_nothing() throws Exception {
        FreeStyleProject job = r.createFreeStyleProject("deploy");
        webhook(start(List.of("deploy"), null, null));
        HttpResponse<String> answer = send("delivery-1", "{}".getBytes(StandardCharsets.UTF_8), "sha256=00");
        assertThat(answer.statusCode()).isEqualTo(401);
        r.waitUntilNoActivity();
        assertThat(job.getLastBuild()).isNull();
    }

    private String failure(String delivery) throws Exception {
        ReceiptDetail receipt = done(push(delivery, "other"));
        assertThat(receipt.receipt().state()).isEqualTo(ReceiptState.FAILED);
        return receipt.receipt().reason();
    }

    private static void webhook(StartJobsConfig action) {
        IncomingWebhookConfig webhook = new IncomingWebhookConfig("github", "github");
        webhook.setSecrets(List.of("github-secret"));
        webhook.setActions(List.of(action));
        WebhooksConfiguration.get().setIncoming(List.of(webhook));
    }

    private static StartJobsConfig start(List<String> jobs, String parameter, String expression) {
        StartJobsConfig action = new StartJobsConfig();
        action.setJobs(jobs);
        if (parameter != null) {
            action.setParameters(List.of(new JobParameterConfig(parameter, expression)));
        }
        return action;
    }

    /** Sends a push and gives the receipt's id. */
    private String push(String delivery, String branch) throws Exception {
        byte[] body = """
                {"ref": "refs/heads/%s", "before": "1111111111111111111111111111111111111111",
                 "after": "2222222222222222222222222222222222222222", "created": false, "deleted": false, "forced": false,
                 "repository": {"name": "app", "full_name": "team/app", "html_url": "https://github.com/team/app"},
                 "pusher": {"name": "ann", "email": "ann@example.com"}, "commits": [], "test": "%s"}""".formatted(branch, delivery).getBytes(StandardCharsets.UTF_8);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        HttpResponse<String> answer =
                send(delivery, body, "sha256=" + HexFormat.of().formatHex(mac.doFinal(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return Json.read(answer.body()).path("receipt").textValue();
    }

    private HttpResponse<String> send(String delivery, byte[] body, String signature) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(r.getURL() + "webhook/github"))
                .header("Content-Type", "application/json")
                .header("X-GitHub-Event", "push")
                .header("X-GitHub-Delivery", delivery)
                .header("X-Hub-Signature-256", signature)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Waits until the receipt's work is done. */
    private static ReceiptDetail done(String id) throws Exception {
        return Await.present(
                "end of the work of receipt " + id,
                () -> JenkinsEngine.current()
                        .orElseThrow()
                        .receipt(id)
                        .filter(detail -> detail.receipt().state() != ReceiptState.PENDING));
    }
}
