package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import org.jenkinsci.plugins.plaincredentials.StringCredentials;

/** Credentials of the kind "Secret text" in forms. */
final class SecretChoices {
    private SecretChoices() {}

    /** Choices; to anyone but an administrator only the value that stands there already. */
    static ListBoxModel items(@CheckForNull String current) {
        return CredentialChoices.items(StringCredentials.class, current);
    }

    /** Says when the chosen ones are missing. */
    static FormValidation check(String value) {
        return CredentialChoices.check(StringCredentials.class, value, Messages.SecretRef_Missing(value));
    }
}
