package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import java.util.List;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** One line of a form's list of secrets. Only forms use it: what is kept is the credentials id alone. */
public final class SecretRef extends AbstractDescribableImpl<SecretRef> {
    private final String credentialsId;

    @DataBoundConstructor
    public SecretRef(String credentialsId) {
        this.credentialsId = credentialsId;
    }

    public String getCredentialsId() {
        return credentialsId;
    }

    /** What a form shows for the ids that are kept. */
    static List<SecretRef> wrap(List<String> ids) {
        return ids.stream().map(SecretRef::new).toList();
    }

    /** The ids to keep of what a form sent. */
    static List<String> unwrap(@CheckForNull List<SecretRef> refs) {
        return Lines.clean(
                refs == null
                        ? List.of()
                        : refs.stream().map(SecretRef::getCredentialsId).toList());
    }

    /** Offers the credentials of the kind "Secret text". */
    @Extension
    public static final class DescriptorImpl extends Descriptor<SecretRef> {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.SecretRef_DisplayName();
        }

        /** Choices; to anyone but an administrator only the value that stands there already. */
        @POST
        public ListBoxModel doFillCredentialsIdItems(@QueryParameter String credentialsId) {
            if (!Jenkins.get().hasPermission(Jenkins.ADMINISTER)) {
                return SecretChoices.only(credentialsId);
            }
            return SecretChoices.all(credentialsId);
        }

        /** Says when the chosen credentials are missing. */
        @POST
        public FormValidation doCheckCredentialsId(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            if (value.isBlank()) {
                return FormValidation.error(Messages.SecretRef_Required());
            }
            return CredentialSecrets.find(value).isPresent()
                    ? FormValidation.ok()
                    : FormValidation.warning(Messages.SecretRef_Missing(value));
        }
    }
}
