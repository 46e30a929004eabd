package io.jenkins.plugins.webhooks.config;

import com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.BasicAuthentication;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.util.List;

/**
 * A user and his password, looked up at every use.
 *
 * @param id of "Username with password" in the global scope
 */
record CredentialLogins(String id) implements Secrets {
    @Override
    public List<Secret> live() {
        StandardUsernamePasswordCredentials found = CredentialChoices.find(StandardUsernamePasswordCredentials.class, id)
                .orElseThrow(() -> new SecretUnavailableException("there are no credentials '" + id
                        + "' of the kind \"Username with password\" in the global scope"));
        String password = found.getPassword().getPlainText();
        if (password.isEmpty()) {
            throw new SecretUnavailableException("the password of credentials '" + id + "' is empty");
        }
        return List.of(BasicAuthentication.login(found.getUsername(), Secret.of(id, password)));
    }
}
