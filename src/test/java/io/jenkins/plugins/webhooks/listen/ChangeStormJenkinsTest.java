package io.jenkins.plugins.webhooks.listen;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.XmlFile;
import hudson.model.FreeStyleProject;
import io.jenkins.plugins.webhooks.Happenings;
import io.jenkins.plugins.webhooks.engine.event.Event;
import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** A script that saves things ten thousand times. */
@WithJenkins
class ChangeStormJenkinsTest {
    private static final Logger LOG = Logger.getLogger(ChangeStormJenkinsTest.class.getName());
    private static final int CHANGES = 10_000;
    private static final int THREADS = 4;
    private static final int FILES = 5;

    @Test
    void a_storm_of_changes_is_a_few_events_and_tells_what_a_listener_costs(JenkinsRule jenkins) throws Exception {
        FreeStyleProject job = jenkins.createFreeStyleProject("app");
        List<XmlFile> files = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            files.add(new XmlFile(new File(jenkins.jenkins.getRootDir(), "storm-" + i + ".xml")));
            files.get(i).write(job.getParent().getDisplayName());
        }
        ConfigurationEvents configurations = new ConfigurationEvents();
        ItemEvents items = new ItemEvents();
        long lost = Newsroom.lost();

        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        Callable<long[]> part = () -> {
            long[] nanos = new long[2 * CHANGES / THREADS];
            for (int i = 0; i < nanos.length; i += 2) {
                XmlFile file = files.get(i / 2 % FILES);
                nanos[i] = timed(() -> configurations.onChange(jenkins.jenkins, file));
                nanos[i + 1] = timed(() -> items.onUpdated(job));
            }
            return nanos;
        };
        List<Future<long[]>> parts = threads.invokeAll(List.of(part, part, part, part));
        threads.shutdown();
        Later.flush();

        long[] nanos = parts.stream().flatMapToLong(ChangeStormJenkinsTest::all).toArray();
        Arrays.sort(nanos);
        LOG.info(() -> String.format(
                "%d listener calls on %d threads: p50 %.1f us, p99 %.1f us, p99.9 %.1f us",
                nanos.length,
                THREADS,
                nanos[nanos.length / 2] / 1e3,
                nanos[nanos.length * 99 / 100] / 1e3,
                nanos[(int) (nanos.length * 0.999)] / 1e3));
        for (int i = 0; i < FILES; i++) {
            String file = "storm-" + i + ".xml";
            Happenings.event("configuration.saved", event -> file.equals(event.subject()));
        }
        Set<String> seen = new HashSet<>();
        List<Event> saved = Happenings.of("configuration.saved");
        saved.forEach(event -> seen.add(event.subject()));
        assertThat(seen).hasSizeGreaterThanOrEqualTo(FILES);
        assertThat(saved).hasSizeLessThan(CHANGES / 50);
        assertThat(Happenings.of("item.updated")).hasSizeLessThan(CHANGES / 50).isNotEmpty();
        assertThat(Newsroom.lost()).isEqualTo(lost);
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
}
