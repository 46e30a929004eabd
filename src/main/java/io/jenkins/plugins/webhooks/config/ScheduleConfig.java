package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import io.jenkins.plugins.webhooks.engine.incoming.Schedule;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import io.jenkins.plugins.webhooks.engine.rule.LengthOfTime;
import java.time.Duration;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** When an action is done. */
public final class ScheduleConfig extends AbstractDescribableImpl<ScheduleConfig> {
    private String delay;
    private String at;
    private WindowConfig window;

    @DataBoundConstructor
    public ScheduleConfig() {}

    /** At least so long after the receipt. */
    @CheckForNull
    public String getDelay() {
        return delay;
    }

    @DataBoundSetter
    public void setDelay(@CheckForNull String delay) {
        this.delay = Util.fixEmptyAndTrim(delay);
    }

    /** JSONata that gives a time before which it is not done. */
    @CheckForNull
    public String getAt() {
        return at;
    }

    @DataBoundSetter
    public void setAt(@CheckForNull String at) {
        this.at = Util.fixEmptyAndTrim(at);
    }

    /** The only times at which it is done; null for any. */
    @CheckForNull
    public WindowConfig getWindow() {
        return window;
    }

    @DataBoundSetter
    public void setWindow(@CheckForNull WindowConfig window) {
        this.window = window;
    }

    /**
     * The engine's form.
     *
     * @throws IllegalArgumentException if it can't be used; the message says why
     */
    Schedule toEngine() {
        try {
            return new Schedule(
                    delay == null ? Duration.ZERO : LengthOfTime.parse(delay),
                    at == null ? null : Expression.parse(at),
                    window == null ? null : window.toEngine());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("schedule: " + e.getMessage(), e);
        }
    }

    /** The form. */
    @Extension
    public static final class DescriptorImpl extends Descriptor<ScheduleConfig> {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.ScheduleConfig_DisplayName();
        }

        @POST
        public FormValidation doCheckDelay(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return Checks.duration(value);
        }

        @POST
        public FormValidation doCheckAt(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return Checks.expression(value);
        }
    }
}
