package io.jenkins.plugins.webhooks.config;

import com.cloudbees.plugins.credentials.CredentialsProvider;
import hudson.security.ACL;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.util.List;
import java.util.Optional;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.plaincredentials.StringCredentials;

/**
 * Secrets kept as credentials, looked up at every use: a rotated one counts at once and a deleted one closes its webhook
 * and nothing else.
 */
final class CredentialSecrets implements Secrets {
    private final List<String> ids;

    CredentialSecrets(List<String> ids) {
        this.ids = List.copyOf(ids);
    }

    /** None for an empty list, so that the engine knows that nothing is configured. */
    static Secrets of(List<String> ids) {
        return ids.isEmpty() ? Secrets.NONE : new CredentialSecrets(ids);
    }

    @Override
    public List<Secret> live() {
        return ids.stream().map(CredentialSecrets::read).toList();
    }

    private static Secret read(String id) {
        String text = find(id).map(found -> found.getSecret().getPlainText())
                .orElseThrow(() -> new SecretUnavailableException(
                        "there are no credentials '" + id + "' of the kind \"Secret text\" in the global scope"));
        if (text.isEmpty()) {
            throw new SecretUnavailableException("credentials '" + id + "' are empty");
        }
        return Secret.of(id, text);
    }

    /** The credentials as the controller itself sees them; requests come in without a user. */
    static Optional<StringCredentials> find(String id) {
        return Optional.ofNullable(CredentialsProvider.findCredentialByIdInItemGroup(
                id, StringCredentials.class, Jenkins.get(), ACL.SYSTEM2, List.of()));
    }
}
