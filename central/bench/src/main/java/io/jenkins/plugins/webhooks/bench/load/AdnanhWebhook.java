package io.jenkins.plugins.webhooks.bench.load;

import io.jenkins.plugins.webhooks.bench.Push;
import io.jenkins.plugins.webhooks.bench.Workplace;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The peer that Debian packages as {@code webhook}. It checks the signature and one rule that never holds, so that it
 * starts no program, and keeps nothing.
 *
 * @see <a href="https://github.com/adnanh/webhook">adnanh/webhook</a>
 */
final class AdnanhWebhook implements Subject {
    private final Child child;
    private final int port;

    private AdnanhWebhook(Child child, int port) {
        this.child = child;
        this.port = port;
    }

    /** The program, if it is installed. */
    static Optional<Path> program() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "webhook"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static AdnanhWebhook start(Path program, Workplace workplace) throws IOException {
        int port = Child.freePort();
        Path hooks = Files.writeString(workplace.folder().resolve("hooks.json"), """
                [{"id": "github", "execute-command": "/bin/true", "trigger-rule": {"and": [
                  {"match": {"type": "payload-hmac-sha256", "secret": "%s",
                             "parameter": {"source": "header", "name": "X-Hub-Signature-256"}}},
                  {"match": {"type": "value", "value": "refs/heads/none",
                             "parameter": {"source": "payload", "name": "ref"}}}]}}]
                """.formatted(Push.SECRET.text()));
        Child child = Child.start(
                workplace.folder(),
                port,
                Map.of(),
                List.of(program.toString(), "-hooks", hooks.toString(), "-ip", "127.0.0.1", "-port", "" + port));
        return new AdnanhWebhook(child, port);
    }

    @Override
    public String name() {
        return "adnanh";
    }

    @Override
    public String url() {
        return "http://127.0.0.1:" + port + "/hooks/github";
    }

    @Override
    public void close() {
        child.close();
    }
}
