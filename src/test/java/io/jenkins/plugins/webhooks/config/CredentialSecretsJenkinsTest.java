package io.jenkins.plugins.webhooks.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.CredentialsStore;
import com.cloudbees.plugins.credentials.domains.Domain;
import hudson.security.ACL;
import hudson.security.ACLContext;
import hudson.util.Secret;
import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.util.List;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.plaincredentials.impl.StringCredentialsImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class CredentialSecretsJenkinsTest {
    private CredentialsStore store;

    @BeforeEach
    void findStore(JenkinsRule r) throws Exception {
        r.jenkins.setSecurityRealm(r.createDummySecurityRealm());
        store = CredentialsProvider.lookupStores(r.jenkins).iterator().next();
    }

    @Test
    void a_changed_secret_counts_at_once_and_the_first_signs() throws Exception {
        StringCredentialsImpl old = secret("b", "old");
        store.addCredentials(Domain.global(), secret("a", "first"));
        store.addCredentials(Domain.global(), old);
        Secrets secrets = CredentialSecrets.of(List.of("a", "b"));
        assertThat(texts(secrets)).containsExactly("first", "old");

        store.updateCredentials(Domain.global(), old, secret("b", "new"));
        assertThat(texts(secrets)).containsExactly("first", "new");
    }

    @Test
    void a_missing_or_empty_secret_closes_its_webhook_and_is_named() throws Exception {
        StringCredentialsImpl credentials = secret("a", "first");
        store.addCredentials(Domain.global(), credentials);
        store.addCredentials(Domain.global(), secret("empty", ""));
        Secrets secrets = CredentialSecrets.of(List.of("a"));
        store.removeCredentials(Domain.global(), credentials);

        assertThatThrownBy(secrets::live)
                .isInstanceOf(SecretUnavailableException.class)
                .hasMessageContaining("'a'");
        assertThatThrownBy(CredentialSecrets.of(List.of("empty"))::live)
                .isInstanceOf(SecretUnavailableException.class)
                .hasMessageContaining("'empty'");
    }

    @Test
    void requests_without_a_user_find_them_too() throws Exception {
        store.addCredentials(Domain.global(), secret("a", "first"));
        try (ACLContext ignored = ACL.as2(Jenkins.ANONYMOUS2)) {
            assertThat(texts(CredentialSecrets.of(List.of("a")))).containsExactly("first");
        }
    }

    private static List<String> texts(Secrets secrets) {
        return secrets.live().stream()
                .map(io.jenkins.plugins.webhooks.engine.security.Secret::text)
                .toList();
    }

    private static StringCredentialsImpl secret(String id, String text) throws Exception {
        return new StringCredentialsImpl(CredentialsScope.GLOBAL, id, null, Secret.fromString(text));
    }
}
