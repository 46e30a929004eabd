package io.jenkins.plugins.webhooks.engine.outgoing.preset;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jenkins.plugins.webhooks.engine.event.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The JSONata of presets: resources beside this class, each after what it builds upon. */
final class Script {
    private Script() {}

    /**
     * One expression of several resources, the last of which gives the body.
     *
     * @param with what they see as {@code $with}: values of fields, never secrets
     */
    static String of(Map<String, ?> with, String... names) {
        return Arrays.stream(names)
                .map(Script::read)
                .collect(Collectors.joining("", "(\n$with := " + Json.text(with) + ";\n", ")"));
    }

    private static String read(String name) {
        try (InputStream stream = Script.class.getResourceAsStream(name + ".jsonata")) {
            if (stream == null) {
                throw new IllegalStateException("the script " + name + " is not in this build");
            }
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
