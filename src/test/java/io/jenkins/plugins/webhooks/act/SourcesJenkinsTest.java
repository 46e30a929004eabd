package io.jenkins.plugins.webhooks.act;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.FilePath;
import hudson.Launcher;
import hudson.model.FreeStyleProject;
import hudson.model.Job;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.scm.NullSCM;
import hudson.scm.PollingResult;
import hudson.scm.SCMDescriptor;
import hudson.scm.SCMRevisionState;
import hudson.triggers.SCMTrigger;
import io.jenkins.plugins.webhooks.Await;
import java.util.List;
import java.util.Optional;
import jenkins.branch.BranchSource;
import jenkins.model.Jenkins;
import jenkins.scm.impl.SingleSCMSource;
import org.jenkinsci.plugins.workflow.multibranch.WorkflowMultiBranchProject;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** A receipt lets Jenkins look for changes, and it finds some. */
@WithJenkins
class SourcesJenkinsTest {
    @Test
    void a_multibranch_project_finds_its_branches(JenkinsRule r) throws Exception {
        WorkflowMultiBranchProject project = r.createProject(WorkflowMultiBranchProject.class, "app");
        project.getSourcesList().add(new BranchSource(new SingleSCMSource("main", new NullSCM())));
        assertThat(project.getItems()).isEmpty();
        IndexBranchesConfig index = new IndexBranchesConfig();
        index.setProjects(List.of("app"));

        assertThat(index.toEngine().run(Receipts.withPayload("{}")).detail()).isEqualTo("'app' is indexed");

        Await.present("branch", () -> Optional.ofNullable(project.getItem("main")));
        r.waitUntilNoActivity();
        assertThat(project.getIndexing().getCauses())
                .hasOnlyElementsOfType(WebhookCause.class)
                .hasSize(1);
    }

    @Test
    void a_job_polls_and_builds_what_has_changed(JenkinsRule r) throws Exception {
        FreeStyleProject job = r.createFreeStyleProject("app");
        job.setScm(new ChangedSources());
        SCMTrigger trigger = new SCMTrigger("");
        job.addTrigger(trigger);
        trigger.start(job, true);
        PollScmConfig poll = new PollScmConfig();
        poll.setJobs(List.of("app"));

        assertThat(poll.toEngine().run(Receipts.withPayload("{}")).detail()).isEqualTo("job 'app' polls");

        Await.present("build", () -> Optional.ofNullable(job.getLastBuild()));
        r.waitUntilNoActivity();
        r.assertBuildStatusSuccess(job.getLastBuild());
        assertThat(job.getLastBuild().getCause(SCMTrigger.SCMTriggerCause.class))
                .isNotNull();
    }

    /** Sources that have changed whenever they are polled. */
    public static final class ChangedSources extends NullSCM {
        @Override
        public SCMRevisionState calcRevisionsFromBuild(
                Run<?, ?> build, FilePath workspace, Launcher launcher, TaskListener listener) {
            return SCMRevisionState.NONE;
        }

        @Override
        public boolean requiresWorkspaceForPolling() {
            return false;
        }

        @Override
        public PollingResult compareRemoteRevisionWith(
                Job<?, ?> project,
                Launcher launcher,
                FilePath workspace,
                TaskListener listener,
                SCMRevisionState baseline) {
            return PollingResult.BUILD_NOW;
        }

        @Override
        public SCMDescriptor<?> getDescriptor() {
            return (SCMDescriptor<?>) Jenkins.get().getDescriptorOrDie(NullSCM.class);
        }
    }
}
