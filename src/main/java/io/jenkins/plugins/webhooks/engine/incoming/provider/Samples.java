package io.jenkins.plugins.webhooks.engine.incoming.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The samples that come with the engine, for tests and for trying a webhook out. Each is two resources: {@code
 * samples/<provider>/<name>.json} and {@code .headers}; {@code samples/index} lists them, because a jar can't.
 */
public final class Samples {
    private Samples() {}

    /** Every sample, grouped by provider. */
    public static List<Sample> all() {
        return text("index").lines().map(Samples::read).toList();
    }

    /** The samples of one provider; none if it has none or does not exist. */
    public static List<Sample> of(String provider) {
        return all().stream()
                .filter(sample -> sample.provider().equals(provider))
                .toList();
    }

    private static Sample read(String path) {
        Map<String, String> headers = new LinkedHashMap<>();
        text(path + ".headers").lines().forEach(line -> {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
        });
        int slash = path.indexOf('/');
        return new Sample(path.substring(0, slash), path.substring(slash + 1), headers, bytes(path + ".json"));
    }

    private static String text(String name) {
        return new String(bytes(name), UTF_8);
    }

    private static byte[] bytes(String name) {
        try (InputStream stream = Samples.class.getResourceAsStream("samples/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("the sample " + name + " is not in this build");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
