package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.Template;
import io.jenkins.plugins.webhooks.engine.security.Redaction;
import io.jenkins.plugins.webhooks.engine.security.UrlHeaders;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** One parameter of the query of an outgoing webhook's requests. */
public final class ParameterConfig extends NamedValue<ParameterConfig> {
    @DataBoundConstructor
    public ParameterConfig(String name, String value) {
        super(name, value);
    }

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if there is none
     */
    void requireValid() {
        if (getName().isEmpty()) {
            throw new IllegalArgumentException("parameters: one has no name");
        }
    }

    /** The form. */
    @Extension
    public static final class DescriptorImpl extends Descriptor<ParameterConfig> {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.ParameterConfig_DisplayName();
        }

        @POST
        public FormValidation doCheckName(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            if (Redaction.isSecret(UrlHeaders.query(value.trim()))) {
                return FormValidation.warning(Messages.ParameterConfig_InClear());
            }
            return Checks.of(() -> new ParameterConfig(value, "").requireValid());
        }

        @POST
        public FormValidation doCheckValue(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return Checks.of(() -> Template.parse(value.trim()));
        }
    }
}
