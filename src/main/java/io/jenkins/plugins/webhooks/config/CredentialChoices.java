package io.jenkins.plugins.webhooks.config;

import com.cloudbees.plugins.credentials.CredentialsMatchers;
import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.common.StandardCredentials;
import com.cloudbees.plugins.credentials.common.StandardListBoxModel;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.Util;
import hudson.security.ACL;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import java.util.List;
import java.util.Optional;
import jenkins.model.Jenkins;

/** Credentials of one kind that the controller itself may use: as choices, and by their ids. */
final class CredentialChoices {
    private CredentialChoices() {}

    /** Choices; to anyone but an administrator only the value that stands there already. */
    static ListBoxModel items(Class<? extends StandardCredentials> kind, @CheckForNull String current) {
        StandardListBoxModel items = new StandardListBoxModel();
        if (Jenkins.get().hasPermission(Jenkins.ADMINISTER)) {
            items.includeEmptyValue()
                    .includeMatchingAs(ACL.SYSTEM2, Jenkins.get(), kind, List.of(), CredentialsMatchers.always());
        }
        return items.includeCurrentValue(Util.fixNull(current));
    }

    /** Says when the chosen ones are missing. */
    static FormValidation check(Class<? extends StandardCredentials> kind, String value) {
        return check(kind, value, Messages.CredentialChoices_Missing(value));
    }

    /** The same in other words. */
    static FormValidation check(Class<? extends StandardCredentials> kind, String value, String missing) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        if (value.isBlank()) {
            return FormValidation.error(Messages.SecretRef_Required());
        }
        return find(kind, value).isPresent() ? FormValidation.ok() : FormValidation.warning(missing);
    }

    /** As the controller itself sees them; deliveries go out without a user. */
    static <C extends StandardCredentials> Optional<C> find(Class<C> kind, String id) {
        return Optional.ofNullable(
                CredentialsProvider.findCredentialByIdInItemGroup(id, kind, Jenkins.get(), ACL.SYSTEM2, List.of()));
    }
}
