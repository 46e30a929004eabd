package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.PauseSettings;
import io.jenkins.plugins.webhooks.engine.rule.LengthOfTime;
import java.time.Duration;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** When a webhook whose target only fails is paused by itself; what is not said is as the engine has it. */
public final class PauseConfig extends AbstractDescribableImpl<PauseConfig> {
    private String after;
    private String probe;

    @DataBoundConstructor
    public PauseConfig() {}

    /** How long every attempt must have failed; zero for never. */
    @CheckForNull
    public String getAfter() {
        return after;
    }

    @DataBoundSetter
    public void setAfter(@CheckForNull String after) {
        this.after = Util.fixEmptyAndTrim(after);
    }

    /** How often a paused one is tried. */
    @CheckForNull
    public String getProbe() {
        return probe;
    }

    @DataBoundSetter
    public void setProbe(@CheckForNull String probe) {
        this.probe = Util.fixEmptyAndTrim(probe);
    }

    /**
     * The engine's form.
     *
     * @throws IllegalArgumentException if a part can't be used; the message names the field
     */
    PauseSettings toEngine() {
        return new PauseSettings(
                either(after, PauseSettings.DEFAULT.after()), either(probe, PauseSettings.DEFAULT.probe()));
    }

    private static Duration either(@CheckForNull String chosen, Duration otherwise) {
        return chosen == null ? otherwise : LengthOfTime.parse(chosen);
    }

    /** The form. */
    @Extension
    public static final class DescriptorImpl extends Descriptor<PauseConfig> {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.PauseConfig_DisplayName();
        }

        @POST
        public FormValidation doCheckAfter(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return Checks.duration(value);
        }

        @POST
        public FormValidation doCheckProbe(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return Checks.of(() -> {
                PauseConfig pause = new PauseConfig();
                pause.setProbe(value);
                pause.toEngine();
            });
        }
    }
}
