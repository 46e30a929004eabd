package io.jenkins.plugins.webhooks.config;

import com.cloudbees.plugins.credentials.common.StandardCertificateCredentials;
import io.jenkins.plugins.webhooks.engine.outgoing.transport.ClientCertificate;
import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;

/**
 * A certificate with its private key, looked up at every use.
 *
 * @param id of "Certificate" in the global scope
 */
record CredentialCertificate(String id) implements ClientCertificate {
    @Override
    public Keys current() {
        StandardCertificateCredentials found = CredentialChoices.find(StandardCertificateCredentials.class, id)
                .orElseThrow(() -> new SecretUnavailableException(
                        "there are no credentials '" + id + "' of the kind \"Certificate\" in the global scope"));
        return new Keys(id, found.getKeyStore(), found.getPassword().getPlainText());
    }
}
