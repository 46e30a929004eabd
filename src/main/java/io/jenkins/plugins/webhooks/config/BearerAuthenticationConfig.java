package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.AuthenticationSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.BearerAuthentication;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;

/** A token that proves whoever has it. */
public final class BearerAuthenticationConfig extends SecretsAuthenticationConfig {
    @DataBoundConstructor
    public BearerAuthenticationConfig() {}

    @Override
    AuthenticationSettings toEngine() {
        return new BearerAuthentication(secrets());
    }

    /** The form. */
    @Extension(ordinal = 80)
    @Symbol("bearer")
    public static final class DescriptorImpl extends SecretsDescriptor {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.BearerAuthenticationConfig_DisplayName();
        }
    }
}
