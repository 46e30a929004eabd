package io.jenkins.plugins.webhooks.listen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.model.TaskListener;
import io.jenkins.plugins.webhooks.JenkinsEngine;
import io.jenkins.plugins.webhooks.config.EgressConfig;
import io.jenkins.plugins.webhooks.config.OutgoingWebhookConfig;
import io.jenkins.plugins.webhooks.config.WebhooksConfiguration;
import io.jenkins.plugins.webhooks.engine.Webhooks;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** The events of ten thousand builds at once, while a target that does not answer wants them all. */
@WithJenkins
class EventStormJenkinsTest {
    private static final Logger LOG = Logger.getLogger(EventStormJenkinsTest.class.getName());
    private static final int BUILDS = 10_000;
    private static final int THREADS = 4;

    @Test
    void a_storm_of_builds_loses_no_event_and_tells_what_a_listener_costs(JenkinsRule r) throws Exception {
        FreeStyleProject job = r.createFreeStyleProject("app");
        FreeStyleBuild build = r.buildAndAssertSuccess(job);
        OutgoingWebhookConfig silent = new OutgoingWebhookConfig("silent", "http://127.0.0.1:9/");
        silent.setEvents(List.of("build.completed"));
        WebhooksConfiguration.get().setEgress(new EgressConfig());
        WebhooksConfiguration.get().setOutgoing(List.of(silent));
        Webhooks engine = JenkinsEngine.current().orElseThrow();
        RunEvents events = new RunEvents();
        calls(events, build, 1_000);
        long lost = Newsroom.lost();
        Later.flush();
        long before = stored(engine);

        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<long[]>> parts = new ArrayList<>();
        Callable<long[]> part = () -> calls(events, build, BUILDS / THREADS);
        for (int i = 0; i < THREADS; i++) {
            parts.add(threads.submit(part));
        }
        long[] nanos = parts.stream().flatMapToLong(EventStormJenkinsTest::all).toArray();
        threads.shutdown();

        Arrays.sort(nanos);
        LOG.info(() -> String.format(
                "%d listener calls on %d threads: p50 %.1f us, p99 %.1f us, p99.9 %.1f us",
                nanos.length,
                THREADS,
                nanos[nanos.length / 2] / 1e3,
                nanos[nanos.length * 99 / 100] / 1e3,
                nanos[(int) (nanos.length * 0.999)] / 1e3));
        assertThat(stored(engine)).isEqualTo(before + 3L * BUILDS + 1);
        assertThat(Newsroom.lost()).isEqualTo(lost);
    }

    /** Three events of each build; nanoseconds of each call. */
    private static long[] calls(RunEvents events, FreeStyleBuild build, int builds) {
        long[] nanos = new long[3 * builds];
        for (int i = 0; i < nanos.length; i += 3) {
            nanos[i] = timed(() -> events.onStarted(build, TaskListener.NULL));
            nanos[i + 1] = timed(() -> events.onCompleted(build, TaskListener.NULL));
            nanos[i + 2] = timed(() -> events.onFinalized(build));
        }
        return nanos;
    }

    private static long timed(Runnable call) {
        long start = System.nanoTime();
        call.run();
        return System.nanoTime() - start;
    }

    private static java.util.stream.LongStream all(Future<long[]> part) {
        try {
            return Arrays.stream(part.get());
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many events there are, with one more: it is stored after all that were published before it. */
    private static long stored(Webhooks engine) throws Exception {
        engine.publish(engine.event("custom.stored", null, Severity.INFO, TextNode.valueOf("x")))
                .get(5, TimeUnit.MINUTES);
        return engine.stats().events();
    }
}
