package io.jenkins.plugins.webhooks.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server as a process of its own, as people run it. */
final class ServerProcess implements AutoCloseable {
    private static final Pattern PAGE = Pattern.compile("page +(http://\\S+)/[ \\n]");
    private static final Duration START = Duration.ofMinutes(3);

    private final Process process;
    private final Path out;
    private final Path err;

    private ServerProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    static ServerProcess run(Path folder, Map<String, String> environment, String... options) throws IOException {
        Path out = Files.createTempFile(folder, "server", ".out");
        Path err = Files.createTempFile(folder, "server", ".err");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(Arrays.asList(options));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        return new ServerProcess(builder.start(), out, err);
    }

    /** Waits until it serves and says where. */
    String url() throws Exception {
        Matcher page = Eventually.get(
                START,
                () -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("it ended: " + err());
                    }
                    return PAGE.matcher(out());
                },
                Matcher::find);
        return page.group(1);
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("it still runs");
        }
        return process.exitValue();
    }

    String out() throws IOException {
        return Files.readString(out);
    }

    String err() throws IOException {
        return Files.readString(err);
    }

    /** SIGTERM. */
    void terminate() {
        process.destroy();
    }

    /** SIGKILL: nothing in the process gets a chance to tidy up. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
