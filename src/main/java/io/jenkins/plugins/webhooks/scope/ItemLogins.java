package io.jenkins.plugins.webhooks.scope;

import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials;
import hudson.model.Item;
import hudson.security.ACL;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.BasicAuthentication;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.util.List;

/** A user and his password that a folder or job may use: its own, its folders' or global ones. */
record ItemLogins(Item item, String id) implements Secrets {
    @Override
    public List<Secret> live() {
        StandardUsernamePasswordCredentials found = CredentialsProvider.findCredentialByIdInItem(
                id, StandardUsernamePasswordCredentials.class, item, ACL.SYSTEM2, List.of());
        if (found == null) {
            throw new SecretUnavailableException("there are no credentials '" + id
                    + "' of the kind \"Username with password\" that '" + item.getFullName() + "' may use");
        }
        String password = found.getPassword().getPlainText();
        if (password.isEmpty()) {
            throw new SecretUnavailableException("the password of credentials '" + id + "' is empty");
        }
        return List.of(BasicAuthentication.login(found.getUsername(), Secret.of(id, password)));
    }
}
