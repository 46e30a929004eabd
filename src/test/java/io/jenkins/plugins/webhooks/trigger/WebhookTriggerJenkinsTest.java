package io.jenkins.plugins.webhooks.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleProject;
import hudson.model.ParametersDefinitionProperty;
import hudson.model.StringParameterDefinition;
import hudson.triggers.Trigger;
import io.jenkins.plugins.webhooks.Await;
import io.jenkins.plugins.webhooks.Caller;
import io.jenkins.plugins.webhooks.Happenings;
import io.jenkins.plugins.webhooks.act.WebhookCause;
import io.jenkins.plugins.webhooks.config.IncomingWebhookConfig;
import io.jenkins.plugins.webhooks.config.WebhooksConfiguration;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.incoming.ReceiptDetail;
import io.jenkins.plugins.webhooks.engine.incoming.ReceiptState;
import io.jenkins.plugins.webhooks.engine.incoming.TraceStep;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jenkinsci.plugins.structs.SymbolLookup;
import org.jenkinsci.plugins.structs.describable.DescribableModel;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class WebhookTriggerJenkinsTest {
    private JenkinsRule r;

    @BeforeEach
    void open(JenkinsRule rule) {
        r = rule;
        webhook(true);
    }

    /** As the step {@code properties} makes it: by its symbol, out of maps. */
    @Test
    void a_pipeline_s_trigger_gives_parameters_and_variables() throws Exception {
        WorkflowJob job = r.createProject(WorkflowJob.class, "app");
        job.addProperty(new ParametersDefinitionProperty(new StringParameterDefinition("VERSION", "none")));
        job.setDefinition(new CpsFlowDefinition("echo \"version ${params.VERSION} buyer ${env.WEBHOOK_BUYER}\"", true));
        assertThat(SymbolLookup.get().findDescriptor(Trigger.class, "webhook"))
                .isInstanceOf(WebhookTrigger.DescriptorImpl.class);
        WebhookTrigger trigger = new DescribableModel<>(WebhookTrigger.class)
                .instantiate(Map.of(
                        "name",
                        "shop",
                        "filter",
                        "payload.state = 'sold'",
                        "variables",
                        List.of(
                                Map.of("name", "VERSION", "value", "payload.version"),
                                Map.of("name", "BUYER", "value", "payload.buyer"))));
        job.addTrigger(trigger);
        trigger.start(job, true);

        assertThat(traces(post("{\"state\":\"open\"}")))
                .contains("jobs with a trigger: job 'app' not started: its filter did not want it");
        ReceiptDetail receipt = post("{\"state\":\"sold\",\"version\":\"1.2\",\"buyer\":\"ann\"}");
        assertThat(traces(receipt)).contains("jobs with a trigger: job 'app' started");
        assertThat(receipt.receipt().state()).isEqualTo(ReceiptState.ACTED);

        r.waitUntilNoActivity();
        WorkflowRun build = r.assertBuildStatusSuccess(job.getBuildByNumber(1));
        r.assertLogContains("version 1.2 buyer ann", build);
        assertThat(build.getCause(WebhookCause.class).getReceipt())
                .isEqualTo(receipt.receipt().id());
        assertThat(job.getLastBuild().getNumber()).isEqualTo(1);
    }

    @Test
    void a_pipeline_binds_itself_by_its_own_properties() throws Exception {
        WorkflowJob job = r.createProject(WorkflowJob.class, "app");
        job.setDefinition(new CpsFlowDefinition("""
                properties([pipelineTriggers([webhook(name: 'shop', filter: 'payload.sold',
                    variables: [[name: 'BUYER', value: 'payload.buyer']])])])
                echo "buyer ${env.WEBHOOK_BUYER}\"""", true));
        r.buildAndAssertSuccess(job);

        post("{\"sold\":false}");
        assertThat(traces(post("{\"sold\":true,\"buyer\":\"ann\"}")))
                .contains("jobs with a trigger: job 'app' started");
        r.waitUntilNoActivity();
        r.assertLogContains("buyer ann", r.assertBuildStatusSuccess(job.getBuildByNumber(2)));
        assertThat(job.getLastBuild().getNumber()).isEqualTo(2);
    }

    @Test
    void a_freestyle_job_is_started_as_long_as_it_has_the_trigger() throws Exception {
        FreeStyleProject job = r.createFreeStyleProject("app");
        job.addProperty(new ParametersDefinitionProperty(new StringParameterDefinition("VERSION", "usual")));
        WebhookTrigger trigger = bind(job, null);

        assertThat(traces(post("{}"))).contains("jobs with a trigger: job 'app' started");
        r.waitUntilNoActivity();
        assertThat(job.getLastBuild().getNumber()).isEqualTo(1);

        job.disable();
        assertThat(traces(post("{}"))).contains("jobs with a trigger: job 'app' not started: the job is disabled");
        job.enable();
        job.removeTrigger(trigger.getDescriptor());
        trigger.stop();
        assertThat(traces(post("{}"))).contains("jobs with a trigger: none is bound to this webhook");
    }

    @Test
    void a_deleted_job_is_asked_no_more_and_a_renamed_one_still_is() throws Exception {
        FreeStyleProject gone = r.createFreeStyleProject("gone");
        bind(gone, null);
        FreeStyleProject former = r.createFreeStyleProject("former");
        bind(former, null);
        gone.delete();
        former.renameTo("later");

        assertThat(traces(post("{}")))
                .contains("jobs with a trigger: job 'later' started")
                .noneMatch(line -> line.contains("gone"));
        r.waitUntilNoActivity();
    }

    @Test
    void a_trigger_that_cannot_work_says_why_and_hinders_no_other() throws Exception {
        bind(r.createFreeStyleProject("wrong"), "$$$(");
        bind(r.createFreeStyleProject("right"), null);

        ReceiptDetail receipt = post("{}");

        assertThat(receipt.receipt().state()).isEqualTo(ReceiptState.ACTED);
        assertThat(traces(receipt))
                .contains("jobs with a trigger: job 'right' started")
                .anyMatch(line -> line.startsWith("jobs with a trigger: job 'wrong' not started: "));
        r.waitUntilNoActivity();
    }

    @Test
    void an_administrator_can_close_a_webhook_for_triggers() throws Exception {
        FreeStyleProject job = r.createFreeStyleProject("app");
        bind(job, null);
        webhook(false);

        assertThat(traces(post("{}"))).noneMatch(line -> line.startsWith("jobs with a trigger"));
        r.waitUntilNoActivity();
        assertThat(job.getLastBuild()).isNull();
    }

    @Test
    void the_form_keeps_what_is_set() throws Exception {
        FreeStyleProject job = r.createFreeStyleProject("app");
        WebhookTrigger trigger = bind(job, "scm.branch = 'main'");
        trigger.setVariables(List.of(new TriggerVariable("TAG", "payload.tag")));

        FreeStyleProject kept = r.configRoundtrip(job);

        WebhookTrigger after = kept.getTrigger(WebhookTrigger.class);
        assertThat(after.getName()).isEqualTo("shop");
        assertThat(after.getFilter()).isEqualTo("scm.branch = 'main'");
        assertThat(after.getVariables())
                .singleElement()
                .satisfies(variable -> assertThat(variable.getName() + "=" + variable.getValue())
                        .isEqualTo("TAG=payload.tag"));
    }

    private static WebhookTrigger bind(FreeStyleProject job, String filter) throws Exception {
        WebhookTrigger trigger = new WebhookTrigger("shop");
        trigger.setFilter(filter);
        job.addTrigger(trigger);
        trigger.start(job, true);
        return trigger;
    }

    private static void webhook(boolean allowTriggers) {
        IncomingWebhookConfig webhook = new IncomingWebhookConfig("shop", "custom");
        webhook.setAcceptUnsigned(true);
        webhook.setAllowTriggers(allowTriggers);
        WebhooksConfiguration.get().setIncoming(List.of(webhook));
    }

    private ReceiptDetail post(String body) throws Exception {
        HttpResponse<String> answer =
                Caller.stranger(r.getURL().toURI()).post("webhook/shop", "application/json", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        String id = Json.read(answer.body()).path("receipt").textValue();
        return Await.present(
                "finished receipt " + id,
                () -> Happenings.engine()
                        .receipt(id)
                        .filter(detail -> detail.receipt().state() != ReceiptState.PENDING));
    }

    private static List<String> traces(ReceiptDetail receipt) {
        return receipt.trace().stream().map(TraceStep::detail).toList();
    }
}
