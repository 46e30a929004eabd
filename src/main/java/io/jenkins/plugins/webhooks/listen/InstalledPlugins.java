package io.jenkins.plugins.webhooks.listen;

import hudson.PluginWrapper;
import hudson.util.AtomicFileWriter;
import io.jenkins.plugins.webhooks.engine.event.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jenkins.model.Jenkins;

/** The plugins that are here, beside those that were here when somebody last looked; that is kept in a file. */
final class InstalledPlugins {
    private static final String FILE = "plugins.json";

    private InstalledPlugins() {}

    /** What changed since the last look; nothing at the very first one. */
    static List<PluginChange> changes() throws IOException {
        Jenkins jenkins = Jenkins.get();
        Path file = jenkins.getRootDir().toPath().resolve("webhooks").resolve(FILE);
        Map<String, String> now = versions(jenkins);
        Map<String, String> before = Files.exists(file) ? read(file) : now;
        List<PluginChange> changes = PluginChange.between(before, now);
        if (!changes.isEmpty() || !Files.exists(file)) {
            write(file, now);
        }
        return changes;
    }

    static int count() {
        return versions(Jenkins.get()).size();
    }

    private static Map<String, String> versions(Jenkins jenkins) {
        Map<String, String> versions = new TreeMap<>();
        for (PluginWrapper plugin : jenkins.getPluginManager().getPlugins()) {
            if (plugin.isActive()) {
                versions.put(plugin.getShortName(), plugin.getVersion());
            }
        }
        return versions;
    }

    private static Map<String, String> read(Path file) throws IOException {
        Map<String, String> versions = new TreeMap<>();
        Json.read(Files.readAllBytes(file))
                .properties()
                .forEach(entry -> versions.put(entry.getKey(), entry.getValue().asText()));
        return versions;
    }

    private static void write(Path file, Map<String, String> versions) throws IOException {
        Files.createDirectories(file.resolveSibling(".").normalize());
        try (AtomicFileWriter writer = new AtomicFileWriter(file, StandardCharsets.UTF_8)) {
            writer.write(Json.text(versions));
            writer.commit();
        }
    }
}
