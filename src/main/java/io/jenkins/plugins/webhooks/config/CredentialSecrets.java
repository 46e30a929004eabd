package io.jenkins.plugins.webhooks.config;

import com.cloudbees.plugins.credentials.CredentialsProvider;
import hudson.security.ACL;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.SecretEntry;
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
    private final List<SecretEntry> entries;

    /**
     * Takes credentials ids, each maybe with a time from and until which it counts.
     *
     * @throws IllegalArgumentException if a time can't be read
     */
    CredentialSecrets(List<String> lines) {
        this.entries = lines.stream().map(SecretEntry::parse).toList();
    }

    /** None for an empty list, so that the engine knows that nothing is configured. */
    static Secrets of(List<String> ids) {
        return ids.isEmpty() ? Secrets.NONE : new CredentialSecrets(ids);
    }

    @Override
    public List<Secret> live() {
        return entries.stream().map(each -> each.bound(read(each.reference()))).toList();
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
