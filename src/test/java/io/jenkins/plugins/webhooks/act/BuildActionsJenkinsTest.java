package io.jenkins.plugins.webhooks.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hudson.model.FreeStyleProject;
import hudson.model.Item;
import hudson.model.ParametersAction;
import hudson.model.ParametersDefinitionProperty;
import hudson.model.Result;
import hudson.model.Run;
import hudson.model.StringParameterDefinition;
import hudson.model.StringParameterValue;
import hudson.model.User;
import hudson.security.ACL;
import hudson.security.ACLContext;
import io.jenkins.plugins.webhooks.config.ActionConfig;
import io.jenkins.plugins.webhooks.config.SystemCommandName;
import io.jenkins.plugins.webhooks.config.WebhooksConfiguration;
import io.jenkins.plugins.webhooks.engine.incoming.Accepted;
import io.jenkins.plugins.webhooks.engine.incoming.Action;
import io.jenkins.plugins.webhooks.engine.incoming.Outcome;
import java.util.List;
import jenkins.model.InterruptedBuildAction;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.jenkinsci.plugins.workflow.support.steps.input.InputAction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** What a receipt does to builds and the controller, in the name of ann who may and bob who may only look. */
@WithJenkins
class BuildActionsJenkinsTest {
    private static final String INPUT = """
            def answer = input id: 'deploy', message: 'Deploy?', submitterParameter: 'who',
                parameters: [string(name: 'WHERE', defaultValue: 'test')]
            echo "to ${answer.WHERE} by ${answer.who}\"""";

    private JenkinsRule r;

    @BeforeEach
    void let_ann_do_and_bob_look(JenkinsRule rule) throws Exception {
        r = rule;
        r.jenkins.setSecurityRealm(r.createDummySecurityRealm());
        r.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.ADMINISTER)
                .everywhere()
                .to("root")
                .grant(Jenkins.READ, Item.READ)
                .everywhere()
                .to("ann", "bob")
                .grant(Item.BUILD, Item.CANCEL, Run.UPDATE, Item.CONFIGURE)
                .everywhere()
                .to("ann"));
    }

    @Test
    void an_input_is_answered_with_parameters_by_whoever_may() throws Exception {
        WorkflowRun run = waitingForInput();
        AnswerInputConfig config = new AnswerInputConfig("payload.job", "payload.build", "deploy", "payload.ok");
        config.setParameters(List.of(new JobParameterConfig("WHERE", "payload.where")));

        assertThatThrownBy(() -> as("bob", config, run)).hasMessageContaining("Job/Build permissions to submit");
        assertThat(as("ann", config, run).detail()).isEqualTo("build deploy#1 was told to proceed at input 'Deploy'");
        r.assertBuildStatusSuccess(r.waitForCompletion(run));
        r.assertLogContains("to production by ann", run);

        assertThatThrownBy(() -> as("ann", config, run))
                .hasMessage("build deploy#1 does not wait for an input 'Deploy'");
    }

    @Test
    void an_input_is_aborted_where_the_answer_is_no() throws Exception {
        WorkflowRun run = waitingForInput();
        as("ann", new AnswerInputConfig("payload.job", "payload.build", "deploy", "payload.no"), run);
        r.assertBuildStatus(Result.ABORTED, r.waitForCompletion(run));
    }

    @Test
    void a_time_limit_answers_only_what_still_waits() throws Exception {
        WorkflowRun run = waitingForInput();
        AnswerInputConfig limit = new AnswerInputConfig("payload.job", "payload.build", "deploy", "false");
        limit.setIfWaiting(true);

        as("ann", limit, run);
        r.assertBuildStatus(Result.ABORTED, r.waitForCompletion(run));
        assertThat(as("ann", limit, run).detail())
                .isEqualTo("build deploy#1 does not wait for input 'Deploy': nothing to do");
    }

    @Test
    void the_result_of_a_running_build_gets_worse_and_never_better() throws Exception {
        WorkflowRun run = waitingForInput();
        SetResultConfig worse = new SetResultConfig("payload.job", "payload.build", "'failure'");
        SetResultConfig better = new SetResultConfig("payload.job", "payload.build", "'Unstable'");

        assertThatThrownBy(() -> as("bob", worse, run)).hasMessageContaining("Update");
        assertThat(as("ann", worse, run).detail()).isEqualTo("build deploy#1 is FAILURE");
        assertThat(as("ann", better, run).detail()).contains("stays FAILURE, because a result only gets worse");
        AnswerInputConfig answer = new AnswerInputConfig("payload.job", "payload.build", "deploy", "true");
        as("ann", answer, run);
        r.assertBuildStatus(Result.FAILURE, r.waitForCompletion(run));
        assertThatThrownBy(() -> as("ann", worse, run)).hasMessageContaining("has ended");
    }

    @Test
    void the_build_that_the_receipt_has_started_needs_no_number() throws Exception {
        FreeStyleProject job = r.createFreeStyleProject("deploy");
        job.scheduleBuild2(0).get();
        DescribeBuildConfig describe = new DescribeBuildConfig("payload.job", "", "'mine'");
        assertThatThrownBy(() -> as("ann", describe, "deploy", 0))
                .hasMessageContaining("that this receipt has started");
        StartJobsConfig start = new StartJobsConfig();
        start.setJobs(List.of("deploy"));
        start.setQuietPeriod(0);
        as("ann", start, "deploy", 0);
        r.waitUntilNoActivity();
        job.scheduleBuild2(0).get();

        as("ann", describe, "deploy", 0);
        assertThat(job.getBuildByNumber(2).getDescription()).isEqualTo("mine");
        assertThat(job.getBuildByNumber(3).getDescription()).isNull();
    }

    @Test
    void a_running_build_is_aborted_and_says_by_what() throws Exception {
        WorkflowRun run = waitingForInput();
        AbortBuildConfig config = new AbortBuildConfig("payload.job", "payload.build");

        assertThatThrownBy(() -> as("bob", config, run))
                .hasMessageContaining("bob is missing the Job/Cancel permission");
        assertThat(as("ann", config, run).detail()).isEqualTo("build deploy#1 is aborted");
        r.assertBuildStatus(Result.ABORTED, r.waitForCompletion(run));
        assertThat(run.getAction(InterruptedBuildAction.class).getCauses())
                .hasOnlyElementsOfType(WebhookInterruption.class);
        assertThat(as("ann", config, run).detail()).isEqualTo("build deploy#1 does not run any more");
    }

    @Test
    void a_build_is_repeated_with_its_parameters_and_described() throws Exception {
        FreeStyleProject job = r.createFreeStyleProject("deploy");
        job.addProperty(new ParametersDefinitionProperty(new StringParameterDefinition("WHERE", "test")));
        Run<?, ?> first = r.assertBuildStatusSuccess(
                job.scheduleBuild2(0, new ParametersAction(new StringParameterValue("WHERE", "production"))));

        as("ann", new RebuildConfig("payload.job", "payload.build"), first);
        r.waitUntilNoActivity();
        Run<?, ?> second = job.getLastBuild();
        assertThat(second.getNumber()).isEqualTo(2);
        assertThat(second.getAction(ParametersAction.class)
                        .getParameter("WHERE")
                        .getValue())
                .isEqualTo("production");

        DescribeBuildConfig describe =
                new DescribeBuildConfig("payload.job", "payload.build", "'to <b>' & payload.where");
        assertThatThrownBy(() -> as("bob", describe, first)).hasMessageContaining("Update");
        as("ann", describe, first);
        assertThat(first.getDescription()).isEqualTo("to <b>production");
        assertThat(r.jenkins.getMarkupFormatter().translate(first.getDescription()))
                .doesNotContain("<b>");
    }

    @Test
    void system_commands_need_permission_and_leave() throws Exception {
        FreeStyleProject job = r.createFreeStyleProject("deploy");
        SystemCommandConfig disable = command("disableJob", "payload.job");
        assertThatThrownBy(() -> as("ann", disable, "deploy", 1)).hasMessageContaining("is not allowed");

        WebhooksConfiguration.get().setAllowedCommands(SystemCommandName.labels());
        assertThatThrownBy(() -> as("bob", disable, "deploy", 1)).hasMessageContaining("Job/Configure");
        as("ann", disable, "deploy", 1);
        assertThat(job.isDisabled()).isTrue();
        as("ann", command("enableJob", "payload.job"), "deploy", 1);
        assertThat(job.isDisabled()).isFalse();

        assertThatThrownBy(() -> as("ann", command("quietDown", null), "deploy", 1))
                .hasMessageContaining("ann is missing");
        as("root", command("quietDown", null), "deploy", 1);
        assertThat(r.jenkins.isQuietingDown()).isTrue();
        as("root", command("cancelQuietDown", null), "deploy", 1);
        assertThat(r.jenkins.isQuietingDown()).isFalse();

        var agent = r.createOnlineSlave();
        SystemCommandConfig offline = command("nodeOffline", "'" + agent.getNodeName() + "'");
        assertThatThrownBy(() -> as("ann", offline, "deploy", 1)).hasMessageContaining("Agent/Disconnect");
        as("root", offline, "deploy", 1);
        assertThat(agent.toComputer().isTemporarilyOffline()).isTrue();
        as("root", command("nodeOnline", "'" + agent.getNodeName() + "'"), "deploy", 1);
        assertThat(agent.toComputer().isTemporarilyOffline()).isFalse();
        assertThatThrownBy(() -> as("root", command("nodeOffline", null), "deploy", 1))
                .hasMessage("there is no node ''");
    }

    @Test
    void only_what_can_be_indexed_or_polled_is() throws Exception {
        r.createFreeStyleProject("deploy");
        IndexBranchesConfig index = new IndexBranchesConfig();
        index.setProjects(List.of("deploy"));
        assertThatThrownBy(() -> as("ann", index, "deploy", 1))
                .hasMessage("'deploy' is neither a multibranch project nor an organisation folder");
        PollScmConfig poll = new PollScmConfig();
        poll.setJobs(List.of("deploy"));
        assertThatThrownBy(() -> as("ann", poll, "deploy", 1)).hasMessageContaining("switch \"Poll SCM\" on");
    }

    private WorkflowRun waitingForInput() throws Exception {
        WorkflowJob job = r.createProject(WorkflowJob.class, "deploy");
        job.setDefinition(new CpsFlowDefinition(INPUT, true));
        WorkflowRun run = job.scheduleBuild2(0).waitForStart();
        r.waitForMessage("Input requested", run);
        assertThat(run.getAction(InputAction.class).getExecutions()).hasSize(1);
        return run;
    }

    private static SystemCommandConfig command(String name, String target) {
        SystemCommandConfig config = new SystemCommandConfig(name);
        config.setTarget(target);
        return config;
    }

    private static Outcome as(String user, ActionConfig config, Run<?, ?> run) throws Exception {
        return as(user, config, run.getParent().getFullName(), run.getNumber());
    }

    private static Outcome as(String user, ActionConfig config, String job, int build) throws Exception {
        Accepted accepted = Receipts.withPayload("{\"job\": \"" + job + "\", \"build\": " + build
                + ", \"ok\": true, \"no\": false, \"where\": \"production\"}");
        Action action = config.toEngine();
        try (ACLContext ignored = ACL.as2(User.getById(user, true).impersonate2())) {
            return action.run(accepted);
        }
    }
}
