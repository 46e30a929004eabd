package io.jenkins.plugins.webhooks.engine.outgoing.transport;

import java.security.KeyStore;

/** The certificate by which we prove ourselves within TLS, looked up at each attempt so that a new one counts at once. */
@FunctionalInterface
public interface ClientCertificate {
    /**
     * It and its private key as they are now.
     *
     * @throws io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException if it can't be read: nothing is sent
     *     without it
     */
    Keys current();

    /**
     * A key store with a private key.
     *
     * @param id what people call it; fit for logs
     * @param password of the private key
     */
    record Keys(String id, KeyStore store, String password) {
        @Override
        public String toString() {
            return "client certificate '" + id + "'";
        }
    }
}
