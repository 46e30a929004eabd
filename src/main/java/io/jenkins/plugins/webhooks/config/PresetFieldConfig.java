package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.model.Descriptor;
import org.kohsuke.stapler.DataBoundConstructor;

/** The value of one field of a preset; of a secret one the id of credentials, never the secret. */
public final class PresetFieldConfig extends NamedValue<PresetFieldConfig> {
    @DataBoundConstructor
    public PresetFieldConfig(String name, String value) {
        super(name, value);
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
