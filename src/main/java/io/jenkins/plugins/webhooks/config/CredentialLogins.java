package io.jenkins.plugins.webhooks.config;

import com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials;
import hudson.model.Item;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.BasicAuthentication;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.util.List;

/** A user and his password, looked up at every use. */
public final class CredentialLogins implements Secrets {
    private static final String KIND = "Username with password";

    private final String id;
    private final CredentialView<StandardUsernamePasswordCredentials> logins;

    private CredentialLogins(String id, CredentialView<StandardUsernamePasswordCredentials> logins) {
        this.id = id;
        this.logins = logins;
    }

    /** Those in the global scope. */
    static Secrets of(String id) {
        return new CredentialLogins(id, CredentialView.global(StandardUsernamePasswordCredentials.class, KIND));
    }

    /** Those that a folder or job may use: its own, its folders' or global ones. */
    public static Secrets of(Item item, String id) {
        return new CredentialLogins(id, CredentialView.of(item, StandardUsernamePasswordCredentials.class, KIND));
    }

    @Override
    public List<Secret> live() {
        StandardUsernamePasswordCredentials found = logins.require(id);
        String password = found.getPassword().getPlainText();
        if (password.isEmpty()) {
            throw new SecretUnavailableException("the password of credentials '" + id + "' is empty");
        }
        return List.of(BasicAuthentication.login(found.getUsername(), Secret.of(id, password)));
    }
}
