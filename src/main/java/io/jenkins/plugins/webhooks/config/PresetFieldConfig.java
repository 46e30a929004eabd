package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.model.Descriptor;
import io.jenkins.plugins.webhooks.engine.outgoing.preset.Preset;
import io.jenkins.plugins.webhooks.engine.outgoing.preset.PresetField;
import io.jenkins.plugins.webhooks.engine.outgoing.preset.PresetValues;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.util.List;
import java.util.function.Function;
import org.kohsuke.stapler.DataBoundConstructor;

/** The value of one field of a preset; of a secret one the id of credentials, never the secret. */
public final class PresetFieldConfig extends NamedValue<PresetFieldConfig> {
    @DataBoundConstructor
    public PresetFieldConfig(String name, String value) {
        super(name, value);
    }

    /**
     * What is said of a preset's fields.
     *
     * @param secrets reads the credentials that a field's value names
     */
    public static PresetValues values(
            List<PresetFieldConfig> with, Preset preset, Function<PresetFieldConfig, Secrets> secrets) {
        PresetValues values = new PresetValues();
        for (PresetFieldConfig each : with) {
            if (!each.getValue().isEmpty() && each.isSecret(preset)) {
                values.with(each.getName(), secrets.apply(each));
            } else {
                values.with(each.getName(), each.getValue());
            }
        }
        return values;
    }

    private boolean isSecret(Preset preset) {
        return preset.about().fields().stream()
                .filter(PresetField::secret)
                .anyMatch(field -> field.name().equals(getName()));
    }

    /** For configuration as code. */
    @Extension
    public static final class DescriptorImpl extends Descriptor<PresetFieldConfig> {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.PresetFieldConfig_DisplayName();
        }
    }
}
