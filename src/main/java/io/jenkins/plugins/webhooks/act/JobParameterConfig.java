package io.jenkins.plugins.webhooks.act;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import io.jenkins.plugins.webhooks.config.Checks;
import io.jenkins.plugins.webhooks.config.NamedValue;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** A build parameter and the expression that gives its value: JSONata over the receipt. */
public final class JobParameterConfig extends NamedValue<JobParameterConfig> {
    @DataBoundConstructor
    public JobParameterConfig(String name, String value) {
        super(name, value);
    }

    /**
     * Expressions by name of the parameter.
     *
     * @throws IllegalArgumentException if one can't be used or a name comes twice
     */
    static Map<String, Expression> expressions(List<JobParameterConfig> parameters) {
        Map<String, Expression> expressions = new LinkedHashMap<>();
        for (JobParameterConfig parameter : parameters) {
            if (expressions.put(parameter.getName(), parameter.toEngine()) != null) {
                throw new IllegalArgumentException("there are two parameters '" + parameter.getName() + "'");
            }
        }
        return expressions;
    }

    private Expression toEngine() {
        if (getName().isEmpty()) {
            throw new IllegalArgumentException("a parameter has no name");
        }
        return Expressions.required("parameter '" + getName() + "'", getValue());
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
