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

    /** The webhook as the preset has it; empty if it can't be, which is reported. */
    Optional<OutgoingWebhook.Builder> read(YamlValue name, Optional<YamlObject> with, String webhook) {
        Optional<Preset> preset = Known.one(name, PRESETS, each -> each.about().name());
        return preset.flatMap(found -> start(found, name, with, webhook));
    }

    private Optional<OutgoingWebhook.Builder> start(
            Preset preset, YamlValue name, Optional<YamlObject> with, String webhook) {
        PresetValues values = new PresetValues();
        with.ifPresent(object -> object.all().forEach((field, value) -> add(preset, field, value, values)));
        return name.parse(webhook, text -> Presets.start(text, preset, values));
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
