package io.jenkins.plugins.webhooks.listen;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.ExtensionList;
import hudson.model.FreeStyleProject;
import hudson.model.Queue;
import hudson.model.Result;
import hudson.model.labels.LabelAtom;
import hudson.slaves.DumbSlave;
import io.jenkins.plugins.webhooks.Await;
import io.jenkins.plugins.webhooks.Happenings;
import io.jenkins.plugins.webhooks.engine.event.Event;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.SleepBuilder;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class QueueEventsJenkinsTest {
    @Test
    void what_leaves_the_queue_to_run_is_told(JenkinsRule jenkins) throws Exception {
        jenkins.buildAndAssertSuccess(jenkins.createFreeStyleProject("app"));

        Event left = Happenings.event("queue.left");
        assertThat(left.subject()).isEqualTo("app");
        assertThat(left.data().at("/waitedMillis").asLong()).isNotNegative();
        assertThat(left.data().at("/queueId"))
                .isEqualTo(Happenings.event("build.queued").data().at("/queueId"));
    }

    @Test
    void what_waits_for_its_like_and_is_taken_back_is_told(JenkinsRule jenkins) throws Exception {
        FreeStyleProject job = jenkins.createFreeStyleProject("app");
        job.getBuildersList().add(new SleepBuilder(600_000));
        hudson.model.FreeStyleBuild first = job.scheduleBuild2(0).waitForStart();
        job.scheduleBuild2(0, new hudson.model.Cause.UserIdCause("tom"));

        Event blocked = Happenings.event("queue.blocked");
        assertThat(blocked.subject()).isEqualTo("app");
        assertThat(blocked.data().at("/why").asText()).isNotBlank();

        jenkins.jenkins.getQueue().cancel(job);
        assertThat(Happenings.event("queue.cancelled").subject()).isEqualTo("app");
        first.getExecutor().interrupt(Result.ABORTED);
        jenkins.waitForCompletion(first);
    }

    @Test
    void what_no_node_can_run_is_told_once(JenkinsRule jenkins) throws Exception {
        DumbSlave node = jenkins.createOnlineSlave(new LabelAtom("arm64"));
        node.toComputer().disconnect(null).get();
        FreeStyleProject job = jenkins.createFreeStyleProject("app");
        job.setAssignedLabel(new LabelAtom("arm64"));
        job.scheduleBuild2(0);
        Queue.Item item = Await.present(
                "a stuck item",
                () -> Arrays.stream(jenkins.jenkins.getQueue().getItems())
                        .filter(Queue.Item::isStuck)
                        .findFirst());

        StuckItems look = ExtensionList.lookupSingleton(StuckItems.class);
        look.doRun();
        look.doRun();

        Event stuck = Happenings.event("queue.stuck");
        assertThat(stuck.subject()).isEqualTo("app");
        assertThat(stuck.data().at("/queueId").asLong()).isEqualTo(item.getId());
        jenkins.jenkins.getQueue().cancel(job);
        Happenings.event("queue.cancelled");
        assertThat(Happenings.of("queue.stuck")).hasSize(1);
    }
}
