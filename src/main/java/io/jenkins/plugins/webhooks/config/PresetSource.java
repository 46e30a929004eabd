package io.jenkins.plugins.webhooks.config;

import hudson.ExtensionPoint;
import io.jenkins.plugins.webhooks.engine.outgoing.preset.Preset;
import io.jenkins.plugins.webhooks.engine.outgoing.preset.Presets;
import java.util.List;

/**
 * Presets of another plugin. Extend it with {@code @Extension}; fields, form and configuration as code follow from what
 * each preset says about itself.
 */
public abstract class PresetSource implements ExtensionPoint {
    /** The same at every call; their names differ from all others. */
    public abstract List<Preset> presets();

    /** Those of the engine and of all plugins. */
    public static Presets everybodys() {
        return ChosenPreset.all();
    }
}
