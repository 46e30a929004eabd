package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import io.jenkins.plugins.webhooks.engine.outgoing.RetrySettings;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.StatusSet;
import io.jenkins.plugins.webhooks.engine.rule.LengthOfTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jenkins.model.Jenkins;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** When a delivery is tried again; what is not said is as the engine has it. */
public final class RetryConfig extends AbstractDescribableImpl<RetryConfig> {
    private String initial;
    private String cap;
    private String total;
    private List<String> waits = new ArrayList<>();
    private int attempts;
    private List<String> finals = new ArrayList<>();

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

    /** The wait after each failed attempt; none for growing ones. */
    public List<String> getWaits() {
        return waits;
    }

    @DataBoundSetter
    public void setWaits(List<String> waits) {
        this.waits = Lines.clean(waits);
    }

    /** For forms only. */
    public String getWaitsText() {
        return Lines.join(waits);
    }

    @DataBoundSetter
    @Restricted(NoExternalUse.class)
    public void setWaitsText(String text) {
        waits = Lines.split(text);
    }

    /** How many there are at most; 0 for as many as the time allows. */
    public int getAttempts() {
        return attempts;
    }

    @DataBoundSetter
    public void setAttempts(int attempts) {
        this.attempts = attempts;
    }

    /** Statuses after which nothing is tried again; none for those that can't pass. */
    public List<String> getFinal() {
        return finals;
    }

    @DataBoundSetter
    public void setFinal(List<String> statuses) {
        this.finals = Lines.clean(statuses);
    }

    /** For forms only. */
    public String getFinalText() {
        return Lines.join(finals);
    }

    @DataBoundSetter
    @Restricted(NoExternalUse.class)
    public void setFinalText(String text) {
        finals = Lines.split(text);
    }

    /**
     * The engine's form.
     *
     * @throws IllegalArgumentException if a text is no length of time or the lengths do not fit together
     */
    RetrySettings toEngine() {
        if (!waits.isEmpty() && (initial != null || cap != null)) {
            throw new IllegalArgumentException(
                    "retry has both a list of waits and growing ones: remove waits, or initial and cap");
        }
        List<Duration> listed = waits.stream().map(LengthOfTime::parse).toList();
        return new RetrySettings(
                either(initial, RetrySettings.DEFAULT.initial()),
                either(cap, RetrySettings.DEFAULT.cap()),
                either(total, RetrySettings.totalOf(listed)),
                listed,
                attempts,
                finals.isEmpty() ? null : Checks.requireStatuses("retry, final", finals));
    }

    /** What was kept by an older version lacks what that one did not know. */
    private Object readResolve() {
        waits = waits == null ? new ArrayList<>() : waits;
        finals = finals == null ? new ArrayList<>() : finals;
        return this;
    }

    private static Duration either(@CheckForNull String chosen, Duration otherwise) {
        return chosen == null ? otherwise : LengthOfTime.parse(chosen);
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

        @POST
        public FormValidation doCheckWaitsText(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return Checks.of(() -> Lines.split(value).forEach(LengthOfTime::parse));
        }

        @POST
        public FormValidation doCheckAttempts(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return FormValidation.validateNonNegativeInteger(value);
        }

        @POST
        public FormValidation doCheckFinalText(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return Checks.of(() -> StatusSet.parse(Lines.split(value)));
        }
    }
}
