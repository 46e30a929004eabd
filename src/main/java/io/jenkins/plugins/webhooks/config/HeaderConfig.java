package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import java.util.Locale;
import java.util.Set;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** One static request header of an outgoing webhook. */
public final class HeaderConfig extends NamedValue<HeaderConfig> {
    /** A token, as RFC 9110 section 5.6.2 calls it. */
    static final String NAME = "[A-Za-z0-9!#$%&'*+.^_`|~-]+";

    /** Headers whose value is a secret by its nature; this configuration keeps values in clear. */
    private static final Set<String> SECRET = Set.of("authorization", "proxy-authorization", "cookie", "x-api-key");

    @DataBoundConstructor
    public HeaderConfig(String name, String value) {
        super(name, value);
    }

    /**
     * Checks what the engine would send.
     *
     * @throws IllegalArgumentException if name or value could not stand in a request
     */
    void requireValid() {
        if (!getName().matches(NAME)) {
            throw new IllegalArgumentException("'" + getName() + "' is not the name of a header");
        }
        // Printable ASCII only: a line break would let a value become a header of its own.
        if (!getValue().chars().allMatch(c -> c >= 0x20 && c < 0x7f)) {
            throw new IllegalArgumentException(
                    "the value of header '" + getName() + "' may hold printable ASCII characters only");
        }
    }

    /** The form. */
    @Extension
    public static final class DescriptorImpl extends Descriptor<HeaderConfig> {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.HeaderConfig_DisplayName();
        }

        @POST
        public FormValidation doCheckName(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            if (SECRET.contains(value.trim().toLowerCase(Locale.ROOT))) {
                return FormValidation.warning(Messages.HeaderConfig_InClear());
            }
            return Checks.of(() -> new HeaderConfig(value, "").requireValid());
        }

        @POST
        public FormValidation doCheckValue(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return Checks.of(() -> new HeaderConfig("X-Any", value).requireValid());
        }
    }
}
