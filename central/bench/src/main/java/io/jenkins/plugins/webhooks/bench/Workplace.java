package io.jenkins.plugins.webhooks.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that lasts as long as a measurement, on the disk of {@code java.io.tmpdir}.
 *
 * @param folder where it is
 */
public record Workplace(Path folder) implements AutoCloseable {
    /** Makes one. */
    public static Workplace open() throws IOException {
        return new Workplace(Files.createTempDirectory("webhooks-bench"));
    }

    /** JDBC URL of a store in it. */
    public String database() {
        return "jdbc:sqlite:" + folder.resolve("webhooks.db");
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        }
    }
}
