package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.EncryptionSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.EncryptionSettings.Algorithm;
import java.util.Arrays;
import java.util.List;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** For whom the bodies of deliveries are encrypted. */
public final class EncryptionConfig extends AbstractDescribableImpl<EncryptionConfig> {
    private final String algorithm;
    private String key;
    private String publicKey;
    private String keyId;

    @DataBoundConstructor
    public EncryptionConfig(String algorithm) {
        this.algorithm = Util.fixNull(algorithm).trim();
    }

    /** JOSE's name: {@code dir}, {@code RSA-OAEP-256} or {@code ECDH-ES}. */
    public String getAlgorithm() {
        return algorithm;
    }

    /** Credentials id of a key, shared or public; null where {@code publicKey} says it. */
    @CheckForNull
    public String getKey() {
        return key;
    }

    @DataBoundSetter
    public void setKey(@CheckForNull String key) {
        this.key = Util.fixEmptyAndTrim(key);
    }

    /** PEM or JSON Web Key. */
    @CheckForNull
    public String getPublicKey() {
        return publicKey;
    }

    @DataBoundSetter
    public void setPublicKey(@CheckForNull String publicKey) {
        this.publicKey = Util.fixEmptyAndTrim(publicKey);
    }

    /** Sent as {@code kid}; null for the one that the key names. */
    @CheckForNull
    public String getKeyId() {
        return keyId;
    }

    @DataBoundSetter
    public void setKeyId(@CheckForNull String keyId) {
        this.keyId = Util.fixEmptyAndTrim(keyId);
    }

    /**
     * The engine's form.
     *
     * @throws IllegalArgumentException if nothing or too much says for whom, or the public key is none
     */
    EncryptionSettings toEngine() {
        Algorithm chosen = Algorithm.parse(algorithm);
        if ((key == null) == (publicKey == null)) {
            throw new IllegalArgumentException(
                    "encryption: either credentials or a public key must say for whom to encrypt");
        }
        return key == null
                ? EncryptionSettings.toPublicKey(chosen, publicKey, keyId)
                : new EncryptionSettings(chosen, CredentialSecrets.of(List.of(key)), keyId);
    }

    /** The form. */
    @Extension
    public static final class DescriptorImpl extends Descriptor<EncryptionConfig> {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.EncryptionConfig_DisplayName();
        }

        @POST
        public ListBoxModel doFillAlgorithmItems() {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            ListBoxModel items = new ListBoxModel();
            Arrays.stream(Algorithm.values()).map(Algorithm::label).forEach(items::add);
            return items;
        }

        /** Choices; to anyone but an administrator only the value that stands there already. */
        @POST
        public ListBoxModel doFillKeyItems(@QueryParameter String key) {
            return SecretChoices.items(key);
        }

        @POST
        public FormValidation doCheckPublicKey(@QueryParameter String value, @QueryParameter String algorithm) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return value.isBlank()
                    ? FormValidation.ok()
                    : Checks.of(() -> EncryptionSettings.toPublicKey(Algorithm.parse(algorithm), value, null));
        }
    }
}
