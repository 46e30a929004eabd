package io.jenkins.plugins.webhooks.engine.outgoing.transport;

import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;

/**
 * Who we are within TLS at one time.
 *
 * @param certificate the one with our key
 */
record Identity(ClientCertificate.Keys keys, X509Certificate certificate) {
    /**
     * What counts at a time.
     *
     * @throws SecretUnavailableException if there is no certificate with a key, or it does not count then
     */
    static Identity of(ClientCertificate source, Instant now) {
        ClientCertificate.Keys keys = source.current();
        X509Certificate certificate = certificate(keys);
        try {
            certificate.checkValidity(Date.from(now));
        } catch (CertificateExpiredException e) {
            throw new SecretUnavailableException(
                    keys + " has expired at " + certificate.getNotAfter().toInstant());
        } catch (CertificateNotYetValidException e) {
            throw new SecretUnavailableException(
                    keys + " counts only from " + certificate.getNotBefore().toInstant());
        }
        return new Identity(keys, certificate);
    }

    private static X509Certificate certificate(ClientCertificate.Keys keys) {
        try {
            KeyStore store = keys.store();
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias) && store.getCertificate(alias) instanceof X509Certificate found) {
                    return found;
                }
            }
        } catch (KeyStoreException e) {
            throw new SecretUnavailableException(keys + " can't be read");
        }
        throw new SecretUnavailableException(keys + " has no private key with a certificate");
    }

    /**
     * For the handshake.
     *
     * @throws SecretUnavailableException if the password does not open the private key
     */
    KeyManager[] managers() {
        try {
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(keys.store(), keys.password().toCharArray());
            return factory.getKeyManagers();
        } catch (GeneralSecurityException e) {
            throw new SecretUnavailableException("the password does not open the private key of " + keys);
        }
    }
}
