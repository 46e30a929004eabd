package io.jenkins.plugins.webhooks.config;

import com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.AuthenticationSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.BasicAuthentication;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** User and password. */
public final class BasicAuthenticationConfig extends AuthenticationConfig {
    private final String credentialsId;

    @DataBoundConstructor
    public BasicAuthenticationConfig(String credentialsId) {
        this.credentialsId = Util.fixNull(credentialsId).trim();
    }

    /** Of "Username with password". */
    public String getCredentialsId() {
        return credentialsId;
    }

    @Override
    AuthenticationSettings toEngine() {
        if (credentialsId.isEmpty()) {
            throw new IllegalArgumentException("authentication needs credentials: choose some");
        }
        return new BasicAuthentication(CredentialLogins.of(credentialsId));
    }

    /** The form. */
    @Extension(ordinal = 90)
    @Symbol("basic")
    public static final class DescriptorImpl extends AuthenticationDescriptor {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.BasicAuthenticationConfig_DisplayName();
        }

        @POST
        public ListBoxModel doFillCredentialsIdItems(@QueryParameter String credentialsId) {
            return CredentialChoices.items(StandardUsernamePasswordCredentials.class, credentialsId);
        }

        @POST
        public FormValidation doCheckCredentialsId(@QueryParameter String value) {
            return CredentialChoices.check(StandardUsernamePasswordCredentials.class, value);
        }
    }
}
