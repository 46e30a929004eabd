package io.jenkins.plugins.webhooks.engine.incoming;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.UrlHeaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.Headers;

/**
 * A request collected from a real or documented sender. The collection stands beside the project, in
 * {@code ../shared/fixtures}, because its files are not ours to publish; without it, tests over it are skipped.
 */
public record Fixture(String name, Headers headers, byte[] body, String note) {
    private static final Pattern SECRET =
            Pattern.compile("(?:secret|signing token|secret token): (\"[^\"]*\"|'[^']*'|\\S+).*");
    private static final Pattern QUERY = Pattern.compile("query: \\?(\\S+)");

    /** Every request of one system. */
    public static List<Fixture> of(String system) {
        Path folder = folder().resolve(system);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".headers"))
                    .sorted()
                    .map(Fixture::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One request, for example {@code github/ping}. */
    public static Fixture named(String name) {
        return read(folder().resolve(name + ".headers"));
    }

    /** The secret that the notes name; empty where the sender signs nothing. */
    public Optional<Secret> secret() {
        Matcher matcher = SECRET.matcher(note);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String text = matcher.group(1);
        boolean quoted = text.startsWith("\"") || text.startsWith("'");
        return Optional.of(Secret.of("fixture", quoted ? text.substring(1, text.length() - 1) : text));
    }

    /** The same request with a token in its path. */
    public Fixture withToken(String token) {
        return new Fixture(name, UrlHeaders.add(headers, token, null), body, note);
    }

    /** The same request with another body. */
    public Fixture withBody(byte[] other) {
        return new Fixture(name, headers, other, note);
    }

    @Override
    public String toString() {
        return name;
    }

    private static Fixture read(Path file) {
        String base = file.toString().substring(0, file.toString().length() - ".headers".length());
        Path json = Path.of(base + ".json");
        Path form = Path.of(base + ".form");
        Headers.Builder headers = new Headers.Builder();
        StringBuilder note = new StringBuilder();
        try {
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith("#")) {
                    note.append(line.substring(1).strip()).append('\n');
                } else if (!line.isBlank()) {
                    headers.add(line);
                }
            }
            byte[] body = Files.readAllBytes(Files.exists(form) ? form : json);
            Matcher query = QUERY.matcher(note);
            Headers all = query.find() ? UrlHeaders.add(headers.build(), null, query.group(1)) : headers.build();
            String name = file.getParent().getFileName() + "/" + Path.of(base).getFileName();
            return new Fixture(name, all, body, note.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where all of them are. */
    public static Path folder() {
        Path root = Path.of(System.getProperty("webhooks.root", "."))
                .toAbsolutePath()
                .normalize();
        for (Path above = root.getParent(); above != null; above = above.getParent()) {
            Path folder = above.resolve("shared/fixtures");
            if (Files.isDirectory(folder)) {
                return folder;
            }
        }
        assumeTrue(false, "skipped: no folder ../shared/fixtures with collected requests beside the project");
        throw new IllegalStateException();
    }
}
