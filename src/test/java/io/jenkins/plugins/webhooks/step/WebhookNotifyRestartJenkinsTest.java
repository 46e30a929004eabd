package io.jenkins.plugins.webhooks.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.engine.event.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jvnet.hudson.test.junit.jupiter.JenkinsSessionExtension;

class WebhookNotifyRestartJenkinsTest {
    @RegisterExtension
    private final JenkinsSessionExtension sessions = new JenkinsSessionExtension();

    @StartStop
    private final MockWebServer target = new MockWebServer();

    @Test
    void waits_on_after_a_restart_and_tells_the_same_event() throws Throwable {
        List<String> ids = new ArrayList<>();
        sessions.then(r -> {
            // Answers 503 until the restart, so that the delivery stays pending.
            target.setDispatcher(new Answers(503, ids));
            Target.configure(target, "10m");
            WorkflowJob job = r.createProject(WorkflowJob.class, "app");
            job.setDefinition(new CpsFlowDefinition("echo \"got ${webhookNotify(type: 'x', await: true)}\"", true));
            WorkflowRun build = job.scheduleBuild2(0).waitForStart();
            r.waitForMessage("published", build);
        });
        target.setDispatcher(new Answers(200, ids));
        sessions.then(r -> {
            WorkflowRun build =
                    r.jenkins.getItemByFullName("app", WorkflowJob.class).getBuildByNumber(1);
            r.assertBuildStatusSuccess(r.waitForCompletion(build));
            r.assertLogContains("delivered to 1 webhook: target", build);
            r.assertLogContains("got " + ids.get(0), build);
        });
        assertThat(ids).isNotEmpty().containsOnly(ids.get(0));
    }

    /** Always the same status; remembers the ids of the events. */
    private static final class Answers extends Dispatcher {
        private final int status;
        private final List<String> ids;

        Answers(int status, List<String> ids) {
            this.status = status;
            this.ids = ids;
        }

        @Override
        public MockResponse dispatch(RecordedRequest request) {
            synchronized (ids) {
                ids.add(read(request.getBody().utf8()));
            }
            return Target.answer(status);
        }

        private static String read(String body) {
            try {
                return Json.read(body).path("id").textValue();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
