package io.jenkins.plugins.webhooks.bench.load;

import io.jenkins.plugins.webhooks.bench.Push;
import io.jenkins.plugins.webhooks.bench.Workplace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/**
 * GitHub's own receiver for Node.js behind Node's HTTP server. It checks the signature, calls an empty handler and keeps
 * nothing.
 *
 * @see <a href="https://github.com/octokit/webhooks.js">octokit/webhooks.js</a>
 */
final class OctokitWebhooks implements Subject {
    private static final String SCRIPT = "octokit.mjs";

    private final Child child;
    private final int port;

    private OctokitWebhooks(Child child, int port) {
        this.child = child;
        this.port = port;
    }

    /** Whether the package is installed in this folder. */
    static boolean isIn(Path folder) {
        return Files.isDirectory(folder.resolve("node_modules/@octokit/webhooks"));
    }

    static OctokitWebhooks start(Path folder, Workplace workplace) throws IOException {
        int port = Child.freePort();
        // Node looks for packages from where the script is.
        Path script = folder.toAbsolutePath().resolve(SCRIPT);
        try (InputStream in = OctokitWebhooks.class.getResourceAsStream(SCRIPT)) {
            Files.copy(in, script, StandardCopyOption.REPLACE_EXISTING);
        }
        Child child = Child.start(
                workplace.folder(),
                port,
                Map.of("BENCH_SECRET", Push.SECRET.text(), "BENCH_PORT", "" + port, "NODE_ENV", "production"),
                List.of("node", script.toString()));
        return new OctokitWebhooks(child, port);
    }

    @Override
    public String name() {
        return "octokit";
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
