package io.jenkins.plugins.webhooks.scope;

import com.cloudbees.plugins.credentials.CredentialsProvider;
import hudson.model.Item;
import hudson.security.ACL;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.util.List;
import org.jenkinsci.plugins.plaincredentials.StringCredentials;

/**
 * A secret that a folder or job may use: its own, its folders' or a global one. Looked up at every use, as those of the
 * whole installation are.
 */
record ItemSecrets(Item item, String id) implements Secrets {
    @Override
    public List<Secret> live() {
        StringCredentials found =
                CredentialsProvider.findCredentialByIdInItem(id, StringCredentials.class, item, ACL.SYSTEM2, List.of());
        if (found == null) {
            throw new SecretUnavailableException("there are no credentials '" + id
                    + "' of the kind \"Secret text\" that '" + item.getFullName() + "' may use");
        }
        String text = found.getSecret().getPlainText();
        if (text.isEmpty()) {
            throw new SecretUnavailableException("credentials '" + id + "' are empty");
        }
        return List.of(Secret.of(id, text));
    }
}
