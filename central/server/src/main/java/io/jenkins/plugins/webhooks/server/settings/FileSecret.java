package io.jenkins.plugins.webhooks.server.settings;

import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code file:path}, read at each use, so that a rotated secret counts at once. Line ends after it don't count. */
record FileSecret(String id, Path file) implements SecretReference {
    @Override
    public Secret read() {
        try {
            String value = Files.readString(file).replaceFirst("[\\r\\n]+$", "");
            if (value.isEmpty()) {
                throw new SecretUnavailableException("the file of secret '" + id + "' is empty");
            }
            return Secret.of(id, value);
        } catch (IOException e) {
            throw new SecretUnavailableException("the file of secret '" + id + "' can't be read: "
                    + (Files.exists(file) ? "check that it is UTF-8 text and readable for this user" : "no such file"));
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
