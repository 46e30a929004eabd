package io.jenkins.plugins.webhooks.act;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import io.jenkins.plugins.webhooks.config.Checks;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** A build parameter and the expression that gives its value. */
public final class JobParameterConfig extends AbstractDescribableImpl<JobParameterConfig> {
    private final String name;
    private final String value;

    @DataBoundConstructor
    public JobParameterConfig(String name, String value) {
        this.name = Util.fixNull(name).trim();
        this.value = Util.fixNull(value).trim();
    }

    public String getName() {
        return name;
    }

    /** JSONata over the receipt. */
    public String getValue() {
        return value;
    }

    Expression toEngine() {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a parameter of startJobs has no name");
        }
        try {
            return Expression.parse(value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("parameter '" + name + "' of startJobs: " + e.getMessage(), e);
        }
    }

    /** The form. */
    @Extension
    public static final class DescriptorImpl extends Descriptor<JobParameterConfig> {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.JobParameterConfig_DisplayName();
        }

        @POST
        public FormValidation doCheckName(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return FormValidation.validateRequired(value);
        }

        @POST
        public FormValidation doCheckValue(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return value.isBlank() ? FormValidation.validateRequired(value) : Checks.expression(value);
        }
    }
}
