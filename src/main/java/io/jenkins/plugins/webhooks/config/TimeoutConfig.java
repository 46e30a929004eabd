package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import io.jenkins.plugins.webhooks.engine.outgoing.TimeoutSettings;
import io.jenkins.plugins.webhooks.engine.rule.LengthOfTime;
import java.time.Duration;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** How long a target may take; what is not said is as the engine has it. */
public final class TimeoutConfig extends AbstractDescribableImpl<TimeoutConfig> {
    private String connect;
    private String read;
    private String call;

    @DataBoundConstructor
    public TimeoutConfig() {}

    /** Until the connection stands. */
    @CheckForNull
    public String getConnect() {
        return connect;
    }

    @DataBoundSetter
    public void setConnect(@CheckForNull String connect) {
        this.connect = Util.fixEmptyAndTrim(connect);
    }

    /** Between two packets of the answer. */
    @CheckForNull
    public String getRead() {
        return read;
    }

    @DataBoundSetter
    public void setRead(@CheckForNull String read) {
        this.read = Util.fixEmptyAndTrim(read);
    }

    /** For everything together. */
    @CheckForNull
    public String getCall() {
        return call;
    }

    @DataBoundSetter
    public void setCall(@CheckForNull String call) {
        this.call = Util.fixEmptyAndTrim(call);
    }

    /**
     * The engine's form.
     *
     * @throws IllegalArgumentException if a text is no length of time or the lengths do not fit together
     */
    TimeoutSettings toEngine() {
        return new TimeoutSettings(
                either(connect, TimeoutSettings.DEFAULT.connect()),
                either(read, TimeoutSettings.DEFAULT.read()),
                either(call, TimeoutSettings.DEFAULT.call()));
    }

    private static Duration either(@CheckForNull String chosen, Duration otherwise) {
        return chosen == null ? otherwise : LengthOfTime.parse(chosen);
    }

    /** The form. */
    @Extension
    public static final class DescriptorImpl extends Descriptor<TimeoutConfig> {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.TimeoutConfig_DisplayName();
        }

        @POST
        public FormValidation doCheckConnect(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return Checks.duration(value);
        }

        @POST
        public FormValidation doCheckRead(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return Checks.duration(value);
        }

        @POST
        public FormValidation doCheckCall(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return Checks.duration(value);
        }
    }
}
