package io.jenkins.plugins.webhooks.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The documentation as its readers have it. */
final class Docs {
    static final Path ROOT = Path.of(System.getProperty("webhooks.root", "../..")).toAbsolutePath().normalize();

    /** Fits every scheme: a key of Standard Webhooks, and a text for all others. */
    static final String SECRET =
            "whsec_" + Base64.getEncoder().encodeToString("a secret for the documentation".getBytes());

    private static final Pattern VARIABLE = Pattern.compile("env:([A-Z_]+)");

    private Docs() {}

    static List<Path> files() {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(Stream.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md")), docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every fenced block of every page. */
    static List<DocBlock> blocks() {
        return files().stream()
                .map(file -> ROOT.relativize(file).toString())
                .flatMap(page -> DocBlock.of(page, read(page)).stream())
                .toList();
    }

    /** Every variable that a configuration refers to. */
    static Map<String, String> environment(String configuration) {
        return VARIABLE.matcher(configuration)
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .collect(Collectors.toMap(name -> name, name -> SECRET));
    }
}
