package io.jenkins.plugins.webhooks.engine.outgoing.shape;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.event.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * JSON as a form.
 *
 * @see <a href="https://url.spec.whatwg.org/#application/x-www-form-urlencoded">its encoding</a>
 */
final class FormWriter {
    private static final int DEEPEST = 200;

    private final BoundedText out = new BoundedText();
    private boolean first = true;

    private FormWriter() {}

    /**
     * A field for each single value, named by the keys and positions that lead to it, with dots between them; nothing
     * for null. A value that is neither object nor list is the field {@code value}.
     */
    static byte[] fields(JsonNode value) {
        FormWriter form = new FormWriter();
        form.add(value.isContainerNode() ? "" : "value", value, 0);
        return form.out.bytes();
    }

    /** One field {@code payload} with the JSON text. */
    static byte[] payload(JsonNode value) {
        return ("payload=" + Escape.form(Json.text(value))).getBytes(StandardCharsets.UTF_8);
    }

    private void add(String name, JsonNode value, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("it is nested more than " + DEEPEST + " levels deep");
        }
        String prefix = name.isEmpty() ? "" : name + ".";
        if (value.isObject()) {
            for (Map.Entry<String, JsonNode> each : value.properties()) {
                add(prefix + each.getKey(), each.getValue(), depth + 1);
            }
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                add(prefix + i, value.get(i), depth + 1);
            }
        } else if (!value.isNull() && !value.isMissingNode()) {
            out.write((first ? "" : "&") + Escape.form(name) + "=" + Escape.form(Scalars.text(value)));
            first = false;
        }
    }
}
