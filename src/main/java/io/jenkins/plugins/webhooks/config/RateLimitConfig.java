package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import io.jenkins.plugins.webhooks.engine.incoming.RateLimitSettings;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** How many requests an incoming webhook takes; 0 is no limit. */
public final class RateLimitConfig extends AbstractDescribableImpl<RateLimitConfig> {
    private int perMinute;
    private int perAddressPerMinute;

    @DataBoundConstructor
    public RateLimitConfig() {}

    /** Of all senders together. */
    public int getPerMinute() {
        return perMinute;
    }

    @DataBoundSetter
    public void setPerMinute(int perMinute) {
        this.perMinute = perMinute;
    }

    /** Of one sender. */
    public int getPerAddressPerMinute() {
        return perAddressPerMinute;
    }

    @DataBoundSetter
    public void setPerAddressPerMinute(int perAddressPerMinute) {
        this.perAddressPerMinute = perAddressPerMinute;
    }

    /**
     * The engine's form.
     *
     * @throws IllegalArgumentException if a number can't be
     */
    RateLimitSettings toEngine() {
        return new RateLimitSettings(perMinute, perAddressPerMinute);
    }

    /** The form. */
    @Extension
    public static final class DescriptorImpl extends Descriptor<RateLimitConfig> {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.RateLimitConfig_DisplayName();
        }

        @POST
        public FormValidation doCheckPerMinute(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return FormValidation.validateNonNegativeInteger(value);
        }

        @POST
        public FormValidation doCheckPerAddressPerMinute(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return FormValidation.validateNonNegativeInteger(value);
        }
    }
}
