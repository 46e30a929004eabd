package io.jenkins.plugins.webhooks.engine.outgoing.preset;

import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What somebody wrote into the fields of a preset. */
public final class PresetValues {
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, Secrets> secrets = new LinkedHashMap<>();

    /** A text; an empty one is none. */
    public PresetValues with(String field, String text) {
        if (!text.isBlank()) {
            texts.put(field, text.trim());
        }
        return this;
    }

    /** Where a secret is. */
    public PresetValues with(String field, Secrets secret) {
        secrets.put(field, secret);
        return this;
    }

    /** The same, and what counts where nothing was written. */
    PresetValues withDefaults(List<PresetField> fields) {
        PresetValues complete = new PresetValues();
        for (PresetField field : fields) {
            String usual = field.defaultValue();
            if (usual != null) {
                complete.texts.put(field.name(), usual);
            }
        }
        complete.texts.putAll(texts);
        complete.secrets.putAll(secrets);
        return complete;
    }

    /** Names of the fields that have a value. */
    Set<String> fields() {
        Set<String> fields = new TreeSet<>(texts.keySet());
        fields.addAll(secrets.keySet());
        return fields;
    }

    boolean has(PresetField field) {
        return field.secret() ? secrets.containsKey(field.name()) : texts.containsKey(field.name());
    }

    /** The text of a field, if it has one. */
    public Optional<String> text(String field) {
        return Optional.ofNullable(texts.get(field));
    }

    /** The text of a field that has one, because it is required or has a default. */
    public String require(String field) {
        return text(field).orElseThrow(() -> new IllegalArgumentException("the field '" + field + "' is missing"));
    }

    /** The secrets of a required field. */
    public Secrets secrets(String field) {
        return Optional.ofNullable(secrets.get(field))
                .orElseThrow(() -> new IllegalArgumentException("the field '" + field + "' is missing"));
    }
}
