package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import io.jenkins.plugins.webhooks.engine.outgoing.batch.BatchSettings;
import io.jenkins.plugins.webhooks.engine.rule.LengthOfTime;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** How many deliveries one request carries. */
public final class BatchConfig extends AbstractDescribableImpl<BatchConfig> {
    private final int size;
    private int bytes = BatchSettings.NONE.bytes();
    private String linger;

    @DataBoundConstructor
    public BatchConfig(int size) {
        this.size = size;
    }

    /** At most so many. */
    public int getSize() {
        return size;
    }

    /** At most so many bytes of bodies together. */
    public int getBytes() {
        return bytes;
    }

    @DataBoundSetter
    public void setBytes(int bytes) {
        this.bytes = bytes;
    }

    /** How long the oldest waits for company; null for not at all. */
    @CheckForNull
    public String getLinger() {
        return linger;
    }

    @DataBoundSetter
    public void setLinger(@CheckForNull String linger) {
        this.linger = Util.fixEmptyAndTrim(linger);
    }

    /**
     * The engine's form.
     *
     * @throws IllegalArgumentException if a part can't be used; the message names the field
     */
    BatchSettings toEngine() {
        return new BatchSettings(
                size, bytes, linger == null ? BatchSettings.NONE.linger() : LengthOfTime.parse(linger));
    }

    /** The form. */
    @Extension
    public static final class DescriptorImpl extends Descriptor<BatchConfig> {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.BatchConfig_DisplayName();
        }

        /** Shown where nothing is set yet. */
        public int getDefaultSize() {
            return 100;
        }

        /** Shown where nothing is set yet. */
        public int getDefaultBytes() {
            return BatchSettings.NONE.bytes();
        }

        @POST
        public FormValidation doCheckSize(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return Checks.of(() -> new BatchConfig(Checks.whole(value)).toEngine());
        }

        @POST
        public FormValidation doCheckBytes(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return Checks.of(() -> {
                BatchConfig batch = new BatchConfig(1);
                batch.setBytes(Checks.whole(value));
                batch.toEngine();
            });
        }

        @POST
        public FormValidation doCheckLinger(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return Checks.of(() -> {
                BatchConfig batch = new BatchConfig(1);
                batch.setLinger(value);
                batch.toEngine();
            });
        }
    }
}
