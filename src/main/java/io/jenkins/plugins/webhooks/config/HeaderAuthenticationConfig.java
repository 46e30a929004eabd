package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import hudson.util.FormValidation;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.AuthenticationSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.HeaderAuthentication;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import jenkins.model.Jenkins;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** A key in a header. */
public final class HeaderAuthenticationConfig extends SecretsAuthenticationConfig {
    private final String header;
    private String prefix;

    @DataBoundConstructor
    public HeaderAuthenticationConfig(String header) {
        this.header = Util.fixNull(header).trim();
    }

    public String getHeader() {
        return header;
    }

    /** Kept as it is: a prefix may end with a blank, as {@code Token } does. */
    @CheckForNull
    public String getPrefix() {
        return prefix;
    }

    @DataBoundSetter
    public void setPrefix(@CheckForNull String prefix) {
        this.prefix = prefix == null || prefix.isEmpty() ? null : prefix;
    }

    @Override
    AuthenticationSettings toEngine() {
        return new HeaderAuthentication(header, prefix == null ? "" : prefix, secrets());
    }

    /** The form. */
    @Extension(ordinal = 70)
    @Symbol("header")
    public static final class DescriptorImpl extends SecretsDescriptor {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.HeaderAuthenticationConfig_DisplayName();
        }

        @POST
        public FormValidation doCheckHeader(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return Checks.of(() -> new HeaderAuthentication(value.trim(), "", Secrets.NONE));
        }
    }
}
