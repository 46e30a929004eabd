package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.AuthenticationSettings;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;

/** The target asks nobody who he is. */
public final class NoAuthenticationConfig extends AuthenticationConfig {
    @DataBoundConstructor
    public NoAuthenticationConfig() {}

    @Override
    AuthenticationSettings toEngine() {
        return AuthenticationSettings.NONE;
    }

    /** The form, which comes first in the list. */
    @Extension(ordinal = 100)
    @Symbol("none")
    public static final class DescriptorImpl extends AuthenticationDescriptor {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.NoAuthenticationConfig_DisplayName();
        }
    }
}
