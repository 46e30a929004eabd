package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.SigningSettings;
import io.jenkins.plugins.webhooks.engine.security.Encoding;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jenkins.model.Jenkins;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** How deliveries are signed. */
public final class SigningConfig extends SigningOptions {
    private String scheme;
    private List<String> secrets = new ArrayList<>();

    @DataBoundConstructor
    public SigningConfig() {}

    /** Name of the scheme; null for what the preset says. */
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
     * @throws IllegalArgumentException if the scheme is unknown, lacks its secret or can't do with its options
     */
    SigningSettings toEngine(ChosenPreset preset) {
        SigningSettings.Scheme chosen = preset.scheme(scheme);
        if (chosen == SigningSettings.Scheme.NONE) {
            return SigningSettings.NONE;
        }
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("signing needs at least one secret");
        }
        return settings(chosen, CredentialSecrets.of(secrets));
    }

    private SigningSettings settings(SigningSettings.Scheme chosen, Secrets found) {
        try {
            return chosen.settings(said(), found);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("signing: " + e.getMessage(), e);
        }
    }

    private Object readResolve() {
        complete();
        return this;
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
                    new ListBoxModel.Option("Standard Webhooks (Ed25519)", "standard-ed25519"),
                    new ListBoxModel.Option("GitHub (X-Hub-Signature-256)", "github"),
                    new ListBoxModel.Option("Slack (X-Slack-Signature)", "slack"),
                    new ListBoxModel.Option("Stripe (Stripe-Signature)", "stripe"),
                    new ListBoxModel.Option(Messages.SigningConfig_Hmac(), "hmac"),
                    new ListBoxModel.Option("HTTP Message Signatures (RFC 9421)", "http-signature"),
                    new ListBoxModel.Option(Messages.SigningConfig_None(), "none"));
        }

        @POST
        public ListBoxModel doFillAlgorithmItems() {
            return choices(SigningSettings.Scheme.algorithms());
        }

        @POST
        public ListBoxModel doFillEncodingItems() {
            return choices(Arrays.stream(Encoding.values()).map(Encoding::label).toList());
        }

        @POST
        public FormValidation doCheckLifetime(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return Checks.duration(value);
        }

        private static ListBoxModel choices(List<String> names) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            ListBoxModel items = new ListBoxModel();
            items.add(Messages.AsUsual(), "");
            names.forEach(items::add);
            return items;
        }
    }
}
