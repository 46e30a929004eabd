package io.jenkins.plugins.webhooks.server.settings;

import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.preset.Preset;
import io.jenkins.plugins.webhooks.engine.outgoing.preset.PresetField;
import io.jenkins.plugins.webhooks.engine.outgoing.preset.PresetValues;
import io.jenkins.plugins.webhooks.engine.outgoing.preset.Presets;
import io.jenkins.plugins.webhooks.server.yaml.Suggestion;
import io.jenkins.plugins.webhooks.server.yaml.YamlObject;
import io.jenkins.plugins.webhooks.server.yaml.YamlValue;
import java.util.List;
import java.util.Optional;

/** The keys {@code preset} and {@code with}: what a webhook is made from before it says anything itself. */
record PresetReader(SecretsReader secrets) {
    private static final Preset[] PRESETS = Presets.builtIn().all().toArray(Preset[]::new);

    /** The webhook as its preset has it, with its own URL if it names one; empty if it can't be, which is reported. */
    Optional<OutgoingWebhook.Builder> read(YamlObject object, String name) {
        Optional<YamlValue> chosen = object.get("preset");
        Optional<OutgoingWebhook.Builder> begun = chosen.isEmpty()
                ? Optional.of(OutgoingWebhook.named(name))
                : chosen.flatMap(value -> Known.one(value, PRESETS, each -> each.about().name())
                        .flatMap(preset -> start(preset, value, object.get("with"), name)));
        if (chosen.isEmpty()) {
            object.get("with").ifPresent(with -> with.problem("has a meaning only beside the key 'preset'"));
        }
        begun.ifPresent(webhook -> OutgoingReader.key(object, "url", webhook.hasUrl())
                .ifPresent(value -> value.as(webhook::url)));
        return begun;
    }

    private Optional<OutgoingWebhook.Builder> start(
            Preset preset, YamlValue chosen, Optional<YamlValue> with, String webhook) {
        PresetValues values = new PresetValues();
        with.ifPresent(all -> all.entries().all().forEach((field, value) -> add(preset, field, value, values)));
        return chosen.parse(webhook, name -> Presets.start(name, preset, values));
    }

    private void add(Preset preset, String name, YamlValue value, PresetValues values) {
        List<PresetField> fields = preset.about().fields();
        Optional<PresetField> field =
                fields.stream().filter(each -> each.name().equals(name)).findFirst();
        if (field.isEmpty()) {
            value.problem("the preset '" + preset.about().name() + "' has no field '" + name + "'"
                    + (fields.isEmpty()
                            ? " and no other"
                            : "; " + Suggestion.among(fields.stream().map(PresetField::name).toList(), name)));
        } else if (field.get().secret()) {
            secrets.one(value).ifPresent(secret -> values.with(name, secret));
        } else {
            value.text().ifPresent(text -> values.with(name, text));
        }
    }
}
