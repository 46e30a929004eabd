package io.jenkins.plugins.webhooks.config;

import com.cloudbees.plugins.credentials.common.StandardCertificateCredentials;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.webhooks.engine.outgoing.transport.Authorities;
import io.jenkins.plugins.webhooks.engine.outgoing.transport.TlsSettings;
import java.util.ArrayList;
import java.util.List;
import jenkins.model.Jenkins;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** What TLS with a target needs besides what is usual. */
public final class TlsConfig extends AbstractDescribableImpl<TlsConfig> {
    private String certificate;
    private String authorities;
    private List<String> pins = new ArrayList<>();

    @DataBoundConstructor
    public TlsConfig() {}

    /** Id of the credentials that prove us, or null. */
    @CheckForNull
    public String getCertificate() {
        return certificate;
    }

    @DataBoundSetter
    public void setCertificate(@CheckForNull String certificate) {
        this.certificate = Util.fixEmptyAndTrim(certificate);
    }

    /** Certificates in PEM, or null. */
    @CheckForNull
    public String getAuthorities() {
        return authorities;
    }

    @DataBoundSetter
    public void setAuthorities(@CheckForNull String authorities) {
        this.authorities = Util.fixEmptyAndTrim(authorities);
    }

    /** SHA-256 of public keys, as {@code sha256/…}. */
    public List<String> getPins() {
        return pins;
    }

    @DataBoundSetter
    public void setPins(List<String> pins) {
        this.pins = Lines.clean(pins);
    }

    /** For forms only. */
    public String getPinsText() {
        return Lines.join(pins);
    }

    @DataBoundSetter
    @Restricted(NoExternalUse.class)
    public void setPinsText(String text) {
        pins = Lines.split(text);
    }

    /**
     * The engine's form.
     *
     * @throws IllegalArgumentException if a pin or an authority is none
     */
    TlsSettings toEngine() {
        return new TlsSettings(
                certificate == null ? null : new CredentialCertificate(certificate),
                authorities == null ? Authorities.NONE : Authorities.parse(authorities),
                pins);
    }

    /** The form. */
    @Extension
    public static final class DescriptorImpl extends Descriptor<TlsConfig> {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.TlsConfig_DisplayName();
        }

        @POST
        public ListBoxModel doFillCertificateItems(@QueryParameter String certificate) {
            return CredentialChoices.items(StandardCertificateCredentials.class, certificate);
        }

        @POST
        public FormValidation doCheckCertificate(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return value.isBlank()
                    ? FormValidation.ok()
                    : CredentialChoices.check(StandardCertificateCredentials.class, value);
        }

        @POST
        public FormValidation doCheckAuthorities(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return value.isBlank() ? FormValidation.ok() : Checks.of(() -> Authorities.parse(value));
        }

        @POST
        public FormValidation doCheckPinsText(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return Checks.of(() -> Lines.split(value).forEach(TlsSettings::requirePin));
        }
    }
}
