package io.jenkins.plugins.webhooks.engine.outgoing.preset;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The JSONata of presets, put together of resources beside this class: the last one gives the body. */
final class Script {
    private final PresetValues values;
    private final Map<String, String> with = new LinkedHashMap<>();
    private final StringBuilder statements = new StringBuilder();

    private Script(PresetValues values) {
        this.values = values;
    }

    static Script of(PresetValues values) {
        return new Script(values);
    }

    /** Lets it see a field, which is never a secret, as {@code $with.<field>}; an empty text if it has no value. */
    Script with(String field) {
        with.put(field, values.text(field).orElse(""));
        return this;
    }

    /**
     * Lets it see what a field's own expression gives as {@code $chosen}; nothing if the field has no value.
     *
     * @throws IllegalArgumentException if it is no expression; the message names the field
     */
    Script chosen(String field) {
        values.text(field).ifPresent(text -> {
            Expression.optional(field, text);
            statements.append("$chosen := (").append(text).append(");\n");
        });
        return this;
    }

    /** One after the other. */
    String run(String... names) {
        StringBuilder script = new StringBuilder("(\n$with := " + Json.text(with) + ";\n").append(statements);
        for (String name : names) {
            script.append(read(name));
        }
        return script.append(')').toString();
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
