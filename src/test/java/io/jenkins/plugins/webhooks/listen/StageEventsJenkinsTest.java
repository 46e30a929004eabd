package io.jenkins.plugins.webhooks.listen;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import hudson.model.User;
import hudson.security.ACLContext;
import io.jenkins.plugins.webhooks.Await;
import io.jenkins.plugins.webhooks.Happenings;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import java.util.Optional;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.jenkinsci.plugins.workflow.support.steps.input.InputAction;
import org.jenkinsci.plugins.workflow.support.steps.input.InputStepExecution;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class StageEventsJenkinsTest {
    @Test
    void each_stage_is_told_with_its_place_and_its_end(JenkinsRule jenkins) throws Exception {
        WorkflowRun run = run(jenkins, """
                stage('Build') { echo 'hello' }
                stage('Test') {
                  parallel linux: { stage('Unit') { unstable 'hunter2' } }, windows: { echo 'fine' }
                }
                stage('Deploy') { error 'hunter2' }
                """);
        jenkins.assertBuildStatus(Result.FAILURE, jenkins.waitForCompletion(run));

        Event build = completed("Build");
        assertThat(build.subject()).isEqualTo("app#1");
        assertThat(build.severity()).isEqualTo(Severity.SUCCESS);
        assertThat(build.data().at("/result").asText()).isEqualTo("SUCCESS");
        assertThat(build.data().at("/durationMillis").asLong()).isNotNegative();
        assertThat(build.data().at("/build/url").asText()).isEqualTo(jenkins.getURL() + "job/app/1/");
        Event unit = completed("Unit");
        assertThat(unit.data().at("/result").asText()).isEqualTo("UNSTABLE");
        assertThat(unit.data().at("/stage/within")).hasToString("[\"Test\",\"linux\"]");
        assertThat(completed("Test").data().at("/result").asText()).isEqualTo("UNSTABLE");
        assertThat(completed("Deploy").data().at("/result").asText()).isEqualTo("FAILURE");
        assertThat(completed("Deploy").severity()).isEqualTo(Severity.ERROR);
        Happenings.event("stage.started");
        assertThat(Happenings.of("stage.started"))
                .extracting(event -> event.data().at("/stage/name").asText())
                .containsExactlyInAnyOrder("Build", "Test", "Unit", "Deploy");
        assertThat(Happenings.of("stage.completed")).hasSize(4);
        assertThat(Happenings.all().toString()).doesNotContain("hunter2");
    }

    @Test
    void who_lets_a_pipeline_go_on_is_told_once(JenkinsRule jenkins) throws Exception {
        WorkflowRun run = run(jenkins, """
                input message: 'Deploy?', id: 'Go', parameters: [string(name: 'WHERE', defaultValue: 'hunter2')]
                echo 'going on'
                """);
        InputStepExecution question = question(run);
        try (ACLContext ignored = As.user("mona")) {
            question.proceed(java.util.Map.of("WHERE", "hunter2"));
        }
        jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(run));

        Event answered = Happenings.event("user.input_answered");
        assertThat(answered.subject()).isEqualTo("mona");
        assertThat(answered.data().at("/answer").asText()).isEqualTo("proceed");
        assertThat(Happenings.of("user.input_answered")).hasSize(1);
        assertThat(Happenings.all().toString()).doesNotContain("hunter2");
    }

    @Test
    void who_stops_a_pipeline_is_told_once(JenkinsRule jenkins) throws Exception {
        User.getById("mona", true).save();
        WorkflowRun run = run(jenkins, "stage('Ask') { input message: 'Deploy?', id: 'Go' }");
        InputStepExecution question = question(run);
        try (ACLContext ignored = As.user("mona")) {
            question.doAbort();
        }
        jenkins.assertBuildStatus(Result.ABORTED, jenkins.waitForCompletion(run));

        Event answered = Happenings.event("user.input_answered");
        assertThat(answered.subject()).isEqualTo("mona");
        assertThat(answered.data().at("/answer").asText()).isEqualTo("abort");
        assertThat(completed("Ask").data().at("/result").asText()).isEqualTo("ABORTED");
        assertThat(Happenings.of("user.input_answered")).hasSize(1);
    }

    private static WorkflowRun run(JenkinsRule jenkins, String script) throws Exception {
        WorkflowJob job = jenkins.createProject(WorkflowJob.class, "app");
        job.setDefinition(new CpsFlowDefinition(script, true));
        return job.scheduleBuild2(0).waitForStart();
    }

    private static InputStepExecution question(WorkflowRun run) throws InterruptedException {
        return Await.present("a question", () -> {
            InputAction action = run.getAction(InputAction.class);
            try {
                return action == null ? Optional.empty() : Optional.ofNullable(action.getExecution("Go"));
            } catch (InterruptedException | java.util.concurrent.TimeoutException e) {
                throw new AssertionError(e);
            }
        });
    }

    private static Event completed(String stage) throws InterruptedException {
        return Happenings.event(
                "stage.completed",
                event -> event.data().at("/stage/name").asText().equals(stage));
    }
}
