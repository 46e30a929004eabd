package io.jenkins.plugins.webhooks.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.step.WebhookWaitStepJenkinsTest.WaitingPipeline;
import java.util.concurrent.atomic.AtomicReference;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jvnet.hudson.test.junit.jupiter.JenkinsSessionExtension;

class WebhookWaitRestartJenkinsTest {
    @RegisterExtension
    private final JenkinsSessionExtension sessions = new JenkinsSessionExtension();

    @Test
    void waits_on_after_a_restart_at_the_same_url() throws Throwable {
        AtomicReference<String> path = new AtomicReference<>();
        sessions.then(r -> {
            WorkflowRun build = WaitingPipeline.start(r, "", "echo \"got ${webhookWait(hook: hook).n}\"");
            path.set(WaitingPipeline.path(build));
        });
        sessions.then(r -> {
            WorkflowRun build =
                    r.jenkins.getItemByFullName("app", WorkflowJob.class).getBuildByNumber(1);
            assertThat(WaitingPipeline.post(r, path.get(), "{\"n\":42}").statusCode())
                    .isEqualTo(202);
            r.assertBuildStatusSuccess(r.waitForCompletion(build));
            r.assertLogContains("got 42", build);
            assertThat(WaitingPipeline.post(r, path.get(), "{\"n\":43}").statusCode())
                    .isEqualTo(404);
        });
    }
}
