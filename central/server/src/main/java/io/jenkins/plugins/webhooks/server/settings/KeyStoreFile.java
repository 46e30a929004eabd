package io.jenkins.plugins.webhooks.server.settings;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.outgoing.transport.ClientCertificate;
import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;

/** A PKCS#12 file. It is looked at for each attempt and opened again, which is slow, only when it has changed. */
final class KeyStoreFile implements ClientCertificate {
    private final String id;
    private final Path file;
    private final SecretReference password;
    @CheckForNull
    private volatile Opened opened;

    /** What was found in it, and what it was opened with. */
    private record Opened(byte[] content, Keys keys) {
        @Override
        public boolean equals(@CheckForNull Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    KeyStoreFile(String id, Path file, SecretReference password) {
        this.id = id;
        this.file = file;
        this.password = password;
    }

    @Override
    public Keys current() {
        String secret = password.read().text();
        byte[] content = content();
        Opened last = opened;
        if (last == null || !Arrays.equals(last.content(), content) || !last.keys().password().equals(secret)) {
            last = new Opened(content, open(content, secret));
            opened = last;
        }
        return last.keys();
    }

    private byte[] content() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new SecretUnavailableException("the file of client certificate '" + id + "' can't be read: "
                    + (Files.exists(file) ? "check that it is readable for this user" : "no such file"));
        }
    }

    private Keys open(byte[] content, String secret) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(content), secret.toCharArray());
            return new Keys(id, store, secret);
        } catch (GeneralSecurityException | IOException e) {
            throw new SecretUnavailableException(
                    "client certificate '" + id + "' is no PKCS#12 file that the password opens");
        }
    }
}
