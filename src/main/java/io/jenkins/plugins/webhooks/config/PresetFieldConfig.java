package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import org.kohsuke.stapler.DataBoundConstructor;

/** The value of one field of a preset; of a secret one the id of credentials, never the secret. */
public final class PresetFieldConfig extends AbstractDescribableImpl<PresetFieldConfig> {
    private final String name;
    private final String value;

    @DataBoundConstructor
    public PresetFieldConfig(String name, String value) {
        this.name = Util.fixNull(name).trim();
        this.value = Util.fixNull(value).trim();
    }

    public String getName() {
        return name;
    }

    public String getValue() {
        return value;
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
