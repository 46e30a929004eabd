package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.SigningSettings;
import java.util.ArrayList;
import java.util.List;
import jenkins.model.Jenkins;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.verb.POST;

/** How deliveries are signed. */
public final class SigningConfig extends AbstractDescribableImpl<SigningConfig> {
    private String scheme;
    private List<String> secrets = new ArrayList<>();

    @DataBoundConstructor
    public SigningConfig() {}

    /** {@code none}, {@code standard} or {@code github}; null for what the preset says. */
    @CheckForNull
    public String getScheme() {
        return scheme;
    }

    @DataBoundSetter
    public void setScheme(@CheckForNull String scheme) {
        this.scheme = Util.fixEmptyAndTrim(scheme);
    }

    /** Credentials ids; the first signs. */
    public List<String> getSecrets() {
        return secrets;
    }

    @DataBoundSetter
    public void setSecrets(List<String> secrets) {
        this.secrets = Lines.clean(secrets);
    }

    /** For forms only. */
    public List<SecretRef> getSecretRefs() {
        return SecretRef.wrap(secrets);
    }

    @DataBoundSetter
    @Restricted(NoExternalUse.class)
    public void setSecretRefs(List<SecretRef> refs) {
        secrets = SecretRef.unwrap(refs);
    }

    /**
     * The engine's form.
     *
     * @throws IllegalArgumentException if the scheme is unknown or lacks its secret
     */
    SigningSettings toEngine(Preset preset) {
        SigningSettings.Scheme chosen = preset.scheme(scheme);
        if (chosen == SigningSettings.Scheme.NONE) {
            return SigningSettings.NONE;
        }
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("signing needs at least one secret");
        }
        return new SigningSettings(chosen, CredentialSecrets.of(secrets));
    }

    /** The form. */
    @Extension
    public static final class DescriptorImpl extends Descriptor<SigningConfig> {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.SigningConfig_DisplayName();
        }

        @POST
        public ListBoxModel doFillSchemeItems() {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return new ListBoxModel(
                    new ListBoxModel.Option(Messages.OutgoingWebhookConfig_AsPreset(), ""),
                    new ListBoxModel.Option("Standard Webhooks", "standard"),
                    new ListBoxModel.Option("GitHub (X-Hub-Signature-256)", "github"),
                    new ListBoxModel.Option(Messages.SigningConfig_None(), "none"));
        }
    }
}
