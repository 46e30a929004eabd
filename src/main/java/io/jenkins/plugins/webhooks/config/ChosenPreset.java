package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.ExtensionList;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.preset.Preset;
import io.jenkins.plugins.webhooks.engine.outgoing.preset.Presets;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.SigningSettings.Scheme;
import java.util.ArrayList;
import java.util.List;
import jenkins.model.Jenkins;

/** What a kind of target expects where its outgoing webhook says nothing itself. */
record ChosenPreset(Preset engine) {
    /** What counts where none is chosen. */
    static final String USUAL = "standard";

    /**
     * Reads the name in configuration.
     *
     * @throws IllegalArgumentException if there is no such preset
     */
    static ChosenPreset parse(String label) {
        return new ChosenPreset(all().require(label));
    }

    /** Those of the engine and of other plugins. */
    static Presets all() {
        List<Preset> all = new ArrayList<>(Presets.builtIn().all());
        if (Jenkins.getInstanceOrNull() != null) {
            ExtensionList.lookup(PresetSource.class).forEach(each -> all.addAll(each.presets()));
        }
        return new Presets(all);
    }

    /** The chosen scheme, or this preset's if none is chosen. */
    Scheme scheme(@CheckForNull String chosen) {
        return chosen == null ? engine.scheme() : Scheme.parse(chosen);
    }

    /**
     * A webhook as this preset has it.
     *
     * @param with values of its fields; of a secret one the id of credentials
     * @throws IllegalArgumentException if one is missing, unknown or can't be
     */
    OutgoingWebhook.Builder start(String name, List<PresetFieldConfig> with) {
        return Presets.start(
                name,
                engine,
                PresetFieldConfig.values(with, engine, field -> CredentialSecrets.of(List.of(field.getValue()))));
    }
}
