package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.webhooks.engine.incoming.RecoverySettings;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.util.List;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** Where to ask for deliveries that were missed. */
public final class RecoveryConfig extends AbstractDescribableImpl<RecoveryConfig> {
    private final String hook;
    private final String token;

    @DataBoundConstructor
    public RecoveryConfig(String hook, String token) {
        this.hook = Util.fixNull(hook).trim();
        this.token = Util.fixNull(token).trim();
    }

    /** URL of the webhook in its system's API. */
    public String getHook() {
        return hook;
    }

    /** Credentials id. */
    public String getToken() {
        return token;
    }

    /**
     * The engine's form.
     *
     * @throws IllegalArgumentException if the system can't be asked, the address can't be or the token is not named
     */
    RecoverySettings toEngine(String provider) {
        RecoverySettings.requireAskable(provider);
        if (token.isEmpty()) {
            throw new IllegalArgumentException("recovery.token: choose credentials that the system's API accepts");
        }
        return RecoverySettings.of(hook, CredentialSecrets.of(List.of(token)));
    }

    /** The form. */
    @Extension
    public static final class DescriptorImpl extends Descriptor<RecoveryConfig> {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.RecoveryConfig_DisplayName();
        }

        @POST
        public FormValidation doCheckHook(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return Checks.of(() -> RecoverySettings.of(value.trim(), Secrets.NONE));
        }

        @POST
        public ListBoxModel doFillTokenItems(@QueryParameter String token) {
            return SecretChoices.items(token);
        }

        @POST
        public FormValidation doCheckToken(@QueryParameter String value) {
            return SecretChoices.check(value);
        }
    }
}
