package io.jenkins.plugins.webhooks.listen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hudson.Launcher;
import hudson.model.AbstractBuild;
import hudson.model.BuildListener;
import hudson.model.FreeStyleProject;
import hudson.model.ParametersAction;
import hudson.model.ParametersDefinitionProperty;
import hudson.model.PasswordParameterDefinition;
import hudson.model.PasswordParameterValue;
import hudson.model.Result;
import hudson.model.StringParameterDefinition;
import hudson.model.StringParameterValue;
import hudson.tasks.ArtifactArchiver;
import hudson.util.Secret;
import io.jenkins.plugins.webhooks.Happenings;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.FailureBuilder;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.TestBuilder;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class RunEventsJenkinsTest {
    @Test
    void a_build_is_told_from_the_queue_to_its_end(JenkinsRule jenkins) throws Exception {
        FreeStyleProject job = jenkins.createFreeStyleProject("app");

        jenkins.buildAndAssertSuccess(job);

        assertThat(Happenings.event("build.queued").subject()).isEqualTo("app");
        assertThat(Happenings.event("build.started").subject()).isEqualTo("app#1");
        Event completed = Happenings.event("build.completed");
        assertThat(completed.subject()).isEqualTo("app#1");
        assertThat(completed.severity()).isEqualTo(Severity.SUCCESS);
        JsonNode data = completed.data();
        assertThat(data.at("/job/fullName").asText()).isEqualTo("app");
        assertThat(data.at("/result").asText()).isEqualTo("SUCCESS");
        assertThat(data.at("/url").asText()).isEqualTo(jenkins.getURL() + "job/app/1/");
        assertThat(data.at("/durationMillis").isIntegralNumber()).isTrue();
        assertThat(Happenings.event("build.finalized").subject()).isEqualTo("app#1");
    }

    @Test
    void breaking_and_mending_are_told(JenkinsRule jenkins) throws Exception {
        FreeStyleProject job = jenkins.createFreeStyleProject("app");
        jenkins.buildAndAssertSuccess(job);

        job.getBuildersList().add(new FailureBuilder());
        jenkins.assertBuildStatus(Result.FAILURE, job.scheduleBuild2(0));
        assertThat(Happenings.event("build.broken").subject()).isEqualTo("app#2");
        assertThat(Happenings.event("build.broken").severity()).isEqualTo(Severity.ERROR);

        job.getBuildersList().clear();
        jenkins.buildAndAssertSuccess(job);
        assertThat(Happenings.event("build.fixed").subject()).isEqualTo("app#3");
        assertThat(Happenings.event("build.fixed").data().at("/previousResult").asText())
                .isEqualTo("FAILURE");
    }

    @Test
    void a_deleted_build_is_told(JenkinsRule jenkins) throws Exception {
        jenkins.buildAndAssertSuccess(jenkins.createFreeStyleProject("app")).delete();

        assertThat(Happenings.event("build.deleted").subject()).isEqualTo("app#1");
    }

    @Test
    void a_password_stays_here(JenkinsRule jenkins) throws Exception {
        FreeStyleProject job = jenkins.createFreeStyleProject("app");
        job.addProperty(new ParametersDefinitionProperty(
                new StringParameterDefinition("TARGET", ""),
                new PasswordParameterDefinition("PASSWORD", Secret.fromString(""), "")));
        jenkins.assertBuildStatusSuccess(job.scheduleBuild2(
                0,
                new ParametersAction(
                        new StringParameterValue("TARGET", "staging"),
                        new PasswordParameterValue("PASSWORD", "hunter2"))));

        JsonNode data = Happenings.event("build.completed").data();
        assertThat(data.at("/parameters/TARGET").asText()).isEqualTo("staging");
        assertThat(data.toString()).doesNotContain("hunter2", "PASSWORD");
    }

    @Test
    void the_files_that_a_build_keeps_are_told(JenkinsRule jenkins) throws Exception {
        FreeStyleProject job = jenkins.createFreeStyleProject("app");
        job.getBuildersList().add(new TestBuilder() {
            @Override
            public boolean perform(AbstractBuild<?, ?> build, Launcher launcher, BuildListener listener)
                    throws InterruptedException, IOException {
                build.getWorkspace().child("out/app.txt").write("hunter2", "UTF-8");
                return true;
            }
        });
        job.getPublishersList().add(new ArtifactArchiver("out/*"));
        jenkins.buildAndAssertSuccess(job);

        Event archived = Happenings.event("artifact.archived");
        assertThat(archived.subject()).isEqualTo("app#1");
        assertThat(archived.data().at("/artifacts/0/path").asText()).isEqualTo("out/app.txt");
        assertThat(archived.data().at("/artifacts/0/size").asLong()).isEqualTo(7);
        assertThat(archived.data().at("/artifacts/0/url").asText())
                .isEqualTo(jenkins.getURL() + "job/app/1/artifact/out/app.txt");
        assertThat(archived.data().toString()).doesNotContain("hunter2");
    }
}
