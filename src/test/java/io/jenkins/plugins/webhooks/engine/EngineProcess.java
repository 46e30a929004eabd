package io.jenkins.plugins.webhooks.engine;

import com.fasterxml.jackson.databind.node.IntNode;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** An engine in a process of its own, so that it can be killed. It publishes a number of events, then goes on working. */
final class EngineProcess implements AutoCloseable {
    private static final String PUBLISHED = "all published";

    private final Process process;
    private final Path out;

    private EngineProcess(Process process, Path out) {
        this.process = process;
        this.out = out;
    }

    static EngineProcess start(Path folder, String database, String target, int events) throws IOException {
        Path out = Files.createTempFile(folder, "engine", ".out");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EngineProcess.class.getName(),
                        database,
                        target,
                        String.valueOf(events))
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        return new EngineProcess(process, out);
    }

    public static void main(String[] arguments) throws InterruptedException {
        Webhooks webhooks = Webhooks.open(
                Environment.of(arguments[0], "http://jenkins.example/"), SharedQueueTest.relay(arguments[1]));
        List<CompletableFuture<?>> published = new ArrayList<>();
        for (int number = 0; number < Integer.parseInt(arguments[2]); number++) {
            published.add(
                    webhooks.publish(webhooks.event("custom.counted", null, Severity.INFO, IntNode.valueOf(number))));
        }
        published.forEach(CompletableFuture::join);
        System.out.println(PUBLISHED);
        Thread.currentThread().join();
    }

    /** Whether everything it was to publish is durable. */
    boolean hasPublished() {
        try {
            String said = Files.readString(out, StandardCharsets.UTF_8);
            if (!process.isAlive()) {
                throw new IllegalStateException("it ended: " + said);
            }
            return said.contains(PUBLISHED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL: nothing in the process gets a chance to tidy up. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
