package io.jenkins.plugins.webhooks.config;

import com.cloudbees.plugins.credentials.CredentialsMatchers;
import com.cloudbees.plugins.credentials.common.StandardListBoxModel;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.Util;
import hudson.security.ACL;
import hudson.util.ListBoxModel;
import java.util.List;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.plaincredentials.StringCredentials;

/** Choices of a drop-down of secrets. */
final class SecretChoices {
    private SecretChoices() {}

    /** What stands there, so that the form keeps it, and nothing that could be learned. */
    static ListBoxModel only(@CheckForNull String current) {
        return new StandardListBoxModel().includeCurrentValue(Util.fixNull(current));
    }

    /** Every "Secret text" that the controller itself may use. */
    static ListBoxModel all(@CheckForNull String current) {
        return new StandardListBoxModel()
                .includeEmptyValue()
                .includeMatchingAs(
                        ACL.SYSTEM2, Jenkins.get(), StringCredentials.class, List.of(), CredentialsMatchers.always())
                .includeCurrentValue(Util.fixNull(current));
    }
}
