package io.jenkins.plugins.webhooks.step;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.model.Result;
import io.jenkins.plugins.webhooks.Await;
import io.jenkins.plugins.webhooks.Happenings;
import io.jenkins.plugins.webhooks.config.WebhooksConfiguration;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.store.Selection;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.cps.Snippetizer;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class WebhookNotifyStepJenkinsTest {
    @StartStop
    private final MockWebServer target = new MockWebServer();

    private JenkinsRule r;

    @BeforeEach
    void configure(JenkinsRule rule) {
        r = rule;
        Target.configure(target, "0s");
    }

    @Test
    void tells_what_a_pipeline_says_and_which_build_it_was() throws Exception {
        target.enqueue(Target.answer(200));
        WorkflowRun build = r.buildAndAssertSuccess(pipeline("""
                def id = webhookNotify type: 'deployed', severity: 'success', await: true,
                    data: [version: "1.${env.BUILD_NUMBER}", hosts: ['a', 'b'], ratio: 0.5, nothing: null]
                echo "got ${id}"
                """));
        RecordedRequest request = target.takeRequest(60, TimeUnit.SECONDS);
        JsonNode event = Json.read(request.getBody().utf8());
        assertThat(event.path("type").textValue()).isEqualTo("custom.deployed");
        assertThat(event.path("severity").textValue()).isEqualToIgnoringCase("success");
        assertThat(event.path("subject").textValue()).isEqualTo("app#1");
        JsonNode data = event.path("data");
        assertThat(data.path("version").textValue()).isEqualTo("1.1");
        assertThat(data.path("hosts")).hasToString("[\"a\",\"b\"]");
        assertThat(data.path("build").path("job").textValue()).isEqualTo("app");
        assertThat(data.path("build").path("url").textValue()).isEqualTo(r.getURL() + "job/app/1/");

        String id = event.path("id").textValue();
        r.assertLogContains("[webhooks] event " + id + " (custom.deployed) published", build);
        r.assertLogContains("[webhooks] delivered to 1 webhook: target", build);
        r.assertLogContains("got " + id, build);
        r.assertLogNotContains(target.url("/").toString(), build);
    }

    @Test
    void does_not_wait_unless_asked() throws Exception {
        // Nothing is enqueued: the target takes the request and never answers.
        WorkflowRun build = r.buildAndAssertSuccess(pipeline("webhookNotify()"));
        r.assertLogContains("(custom.notification) published", build);
        assertThat(target.takeRequest(60, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void holds_the_deliveries_back() throws Exception {
        r.buildAndAssertSuccess(pipeline("webhookNotify type: 'deployed', delay: '2h'"));
        Await.present(
                "delivery that waits",
                () -> Happenings.engine().deliveries(Selection.NEWEST).items().stream()
                        .filter(delivery -> delivery.reason().startsWith("waits until"))
                        .findFirst());
        assertThat(target.getRequestCount()).isZero();
        r.assertLogContains(
                "webhookNotify: a delay is between 0 and 30 days",
                r.buildAndAssertStatus(Result.FAILURE, changed("webhookNotify delay: '31d'")));
    }

    @Test
    void fails_when_a_delivery_is_given_up() throws Exception {
        target.enqueue(Target.answer(500));
        WorkflowRun build =
                r.buildAndAssertStatus(Result.FAILURE, pipeline("webhookNotify type: 'deployed', await: true"));
        r.assertLogContains("given up at target", build);
        r.assertLogContains("last: HTTP 500", build);
    }

    @Test
    void goes_on_when_a_delivery_is_given_up_if_told_so() throws Exception {
        target.enqueue(Target.answer(500));
        WorkflowRun build =
                r.buildAndAssertSuccess(pipeline("webhookNotify type: 'x', await: true, failOnGivenUp: false"));
        r.assertLogContains("given up at target", build);
    }

    @Test
    void says_what_is_wrong() throws Exception {
        WorkflowRun build = r.buildAndAssertStatus(Result.FAILURE, pipeline("webhookNotify type: 'build.completed'"));
        r.assertLogContains("ERROR: webhookNotify: a build can't raise 'build.completed'", build);
        build = r.buildAndAssertStatus(Result.FAILURE, changed("webhookNotify data: [x: currentBuild]"));
        r.assertLogContains("data.x is a org.jenkinsci.plugins.workflow.support.steps.build.RunWrapper", build);
    }

    @Test
    void can_be_stopped_while_it_waits() throws Exception {
        WorkflowRun build = pipeline("webhookNotify type: 'x', await: true")
                .scheduleBuild2(0)
                .waitForStart();
        r.waitForMessage("published", build);
        build.doStop();
        r.assertBuildStatus(Result.ABORTED, r.waitForCompletion(build));
    }

    @Test
    void a_build_gets_what_became_of_its_deliveries() throws Exception {
        target.enqueue(Target.answer(200));
        WorkflowRun build = r.buildAndAssertSuccess(pipeline("""
                def id = webhookNotify type: 'told', target: 'target'
                def all = webhookResult event: id, await: true
                echo "${all.size()} ${all[0].webhook} ${all[0].state} ${all[0].status} ${all[0].attempts}"
                """));
        r.assertLogContains("1 target delivered 200 1", build);
    }

    @Test
    void another_builds_event_is_none_of_its_business() throws Exception {
        target.enqueue(Target.answer(200));
        WorkflowRun first = r.buildAndAssertSuccess(pipeline("echo webhookNotify(type: 'told')"));
        String id = first.getLog(100).stream()
                .filter(line -> line.matches("[0-9A-Z]{26}"))
                .findFirst()
                .orElseThrow();
        WorkflowJob other = r.createProject(WorkflowJob.class, "other");
        other.setDefinition(new CpsFlowDefinition("webhookResult event: '" + id + "'", true));
        WorkflowRun build = r.buildAndAssertStatus(Result.FAILURE, other);
        r.assertLogContains("this build has raised no event", build);
    }

    @Test
    void a_target_that_is_not_there_is_an_error_that_names_it() throws Exception {
        WorkflowRun build =
                r.buildAndAssertStatus(Result.FAILURE, pipeline("webhookNotify type: 'told', target: 'nobody'"));
        r.assertLogContains("there is no outgoing webhook 'nobody'", build);
    }

    @Test
    void a_body_of_its_own_reaches_a_target_that_allows_it_only() throws Exception {
        WorkflowRun refused =
                r.buildAndAssertStatus(Result.FAILURE, pipeline("webhookNotify body: 'as it is', await: true"));
        r.assertLogContains("given up at target", refused);
        WebhooksConfiguration.get().getOutgoing().get(0).setAllowBody(true);
        WebhooksConfiguration.get().setOutgoing(WebhooksConfiguration.get().getOutgoing());
        target.enqueue(Target.answer(200));
        WorkflowJob job = r.createProject(WorkflowJob.class, "own");
        job.setDefinition(new CpsFlowDefinition(
                "webhookNotify body: [text: 'hi'], contentType: 'application/vnd.chat+json', await: true", true));
        r.buildAndAssertSuccess(job);
        RecordedRequest request = target.takeRequest(60, TimeUnit.SECONDS);
        assertThat(request.getBody().utf8()).isEqualTo("{\"text\":\"hi\"}");
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/vnd.chat+json");
    }

    @Test
    void other_plugins_raise_events_too() throws Exception {
        target.enqueue(Target.answer(200));
        String id = WebhookEvents.raise("released", "1.0", "success", Map.of("version", "1.0"))
                .get(60, TimeUnit.SECONDS);
        RecordedRequest request = target.takeRequest(60, TimeUnit.SECONDS);
        JsonNode event = Json.read(request.getBody().utf8());
        assertThat(event.path("id").textValue()).isEqualTo(id);
        assertThat(event.path("type").textValue()).isEqualTo("custom.released");
        assertThat(event.path("data").path("version").textValue()).isEqualTo("1.0");
    }

    @Test
    void the_snippet_generator_writes_it() throws Exception {
        WebhookNotifyStep step = new WebhookNotifyStep();
        assertThat(Snippetizer.object2Groovy(step)).isEqualTo("webhookNotify()");
        step.setType("deployed");
        step.setSeverity("error");
        step.setSubject("production");
        step.setData("{\"a\": 1}");
        step.setAwait(true);
        step.setFailOnGivenUp(false);
        assertThat(Snippetizer.object2Groovy(step))
                .isEqualTo("webhookNotify await: true, data: '{\"a\": 1}', failOnGivenUp: false, severity: 'error',"
                        + " subject: 'production', type: 'deployed'");
    }

    @Test
    void a_freestyle_build_tells_too_with_its_result_afterwards() throws Exception {
        target.enqueue(Target.answer(200));
        target.enqueue(Target.answer(200));
        FreeStyleProject job = r.createFreeStyleProject("old");
        job.getBuildersList().add(new WebhookNotifyBuilder(notification("{\"n\": \"$BUILD_NUMBER\"}")));
        job.getPublishersList().add(new WebhookNotifyPublisher(notification(null)));
        job = r.configRoundtrip(job);
        FreeStyleBuild build = r.buildAndAssertSuccess(job);

        r.assertLogContains("(custom.deployed) published", build);
        JsonNode during =
                Json.read(target.takeRequest(60, TimeUnit.SECONDS).getBody().utf8());
        assertThat(during.path("data").path("n").textValue()).isEqualTo("1");
        JsonNode after =
                Json.read(target.takeRequest(60, TimeUnit.SECONDS).getBody().utf8());
        assertThat(after.path("data").path("build").path("result").textValue()).isEqualTo("SUCCESS");
    }

    @Test
    void a_freestyle_build_names_who_gets_its_event() throws Exception {
        Notification nobody = notification(null);
        nobody.setTarget("nobody");
        FreeStyleProject job = r.createFreeStyleProject("old");
        job.getBuildersList().add(new WebhookNotifyBuilder(nobody));
        job = r.configRoundtrip(job);
        FreeStyleBuild failed = r.buildAndAssertStatus(Result.FAILURE, job);
        r.assertLogContains("there is no outgoing webhook 'nobody'", failed);

        Notification named = notification(null);
        named.setTarget("target");
        target.enqueue(Target.answer(200));
        FreeStyleProject other = r.createFreeStyleProject("other");
        other.getBuildersList().add(new WebhookNotifyBuilder(named));
        r.buildAndAssertSuccess(other);
        assertThat(target.takeRequest(60, TimeUnit.SECONDS)).isNotNull();
    }

    private static Notification notification(String data) {
        Notification notification = new Notification();
        notification.setType("deployed");
        notification.setData(data);
        return notification;
    }

    private WorkflowJob pipeline(String script) throws Exception {
        WorkflowJob job = r.createProject(WorkflowJob.class, "app");
        job.setDefinition(new CpsFlowDefinition(script, true));
        return job;
    }

    private WorkflowJob changed(String script) throws Exception {
        WorkflowJob job = r.jenkins.getItemByFullName("app", WorkflowJob.class);
        job.setDefinition(new CpsFlowDefinition(script, true));
        return job;
    }
}
