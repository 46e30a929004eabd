package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import io.jenkins.plugins.webhooks.engine.outgoing.RetrySettings;
import java.time.Duration;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** When a delivery is tried again; what is not said is as the engine has it. */
public final class RetryConfig extends AbstractDescribableImpl<RetryConfig> {
    private String initial;
    private String cap;
    private String total;

    @DataBoundConstructor
    public RetryConfig() {}

    /** Upper bound of the first wait. */
    @CheckForNull
    public String getInitial() {
        return initial;
    }

    @DataBoundSetter
    public void setInitial(@CheckForNull String initial) {
        this.initial = Util.fixEmptyAndTrim(initial);
    }

    /** Upper bound of every wait. */
    @CheckForNull
    public String getCap() {
        return cap;
    }

    @DataBoundSetter
    public void setCap(@CheckForNull String cap) {
        this.cap = Util.fixEmptyAndTrim(cap);
    }

    /** How long after the event a delivery is still tried. */
    @CheckForNull
    public String getTotal() {
        return total;
    }

    @DataBoundSetter
    public void setTotal(@CheckForNull String total) {
        this.total = Util.fixEmptyAndTrim(total);
    }

    /**
     * The engine's form.
     *
     * @throws IllegalArgumentException if a text is no length of time or the lengths do not fit together
     */
    RetrySettings toEngine() {
        return new RetrySettings(
                either(initial, RetrySettings.DEFAULT.initial()),
                either(cap, RetrySettings.DEFAULT.cap()),
                either(total, RetrySettings.DEFAULT.total()));
    }

    private static Duration either(@CheckForNull String chosen, Duration otherwise) {
        return chosen == null ? otherwise : DurationText.parse(chosen);
    }

    /** The form. */
    @Extension
    public static final class DescriptorImpl extends Descriptor<RetryConfig> {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.RetryConfig_DisplayName();
        }

        @POST
        public FormValidation doCheckInitial(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return Checks.duration(value);
        }

        @POST
        public FormValidation doCheckCap(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return Checks.duration(value);
        }

        @POST
        public FormValidation doCheckTotal(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return Checks.duration(value);
        }
    }
}
