package io.jenkins.plugins.webhooks.trigger;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import io.jenkins.plugins.webhooks.config.Checks;
import io.jenkins.plugins.webhooks.config.NamedValue;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import java.util.regex.Pattern;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/**
 * A value that a job wants to know of a receipt: the name of the parameter or of the variable of the environment, and
 * JSONata over the receipt.
 */
public final class TriggerVariable extends NamedValue<TriggerVariable> {
    /** What a shell can name (POSIX.1-2017, section 3.235). */
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,199}");

    @DataBoundConstructor
    public TriggerVariable(String name, String value) {
        super(name, value);
    }

    /**
     * The expression.
     *
     * @throws IllegalArgumentException if name or value can't be; the message names the variable
     */
    Expression toEngine() {
        requireName(getName());
        try {
            return Expression.parse(getValue());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("variable '" + getName() + "': " + e.getMessage(), e);
        }
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "'" + name + "' can't be a variable's name: use letters, digits and '_'");
        }
    }

    /** The form. */
    @Extension
    public static final class DescriptorImpl extends Descriptor<TriggerVariable> {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.TriggerVariable_DisplayName();
        }

        @POST
        public FormValidation doCheckName(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.READ);
            return Checks.of(() -> requireName(value.trim()));
        }

        @POST
        public FormValidation doCheckValue(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.READ);
            return value.isBlank() ? FormValidation.validateRequired(value) : Checks.expression(value);
        }
    }
}
