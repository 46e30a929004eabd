package io.jenkins.plugins.webhooks.config;

import com.cloudbees.plugins.credentials.common.StandardCertificateCredentials;
import io.jenkins.plugins.webhooks.engine.outgoing.transport.ClientCertificate;

/**
 * A certificate with its private key, looked up at every use.
 *
 * @param id of "Certificate" in the global scope
 */
record CredentialCertificate(String id) implements ClientCertificate {
    @Override
    public Keys current() {
        StandardCertificateCredentials found = CredentialView.global(
                        StandardCertificateCredentials.class, "Certificate")
                .require(id);
        return new Keys(id, found.getKeyStore(), found.getPassword().getPlainText());
    }
}
