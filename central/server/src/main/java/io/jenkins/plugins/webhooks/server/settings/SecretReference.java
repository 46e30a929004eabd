package io.jenkins.plugins.webhooks.server.settings;

import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;

/** Says where a secret is, so that it stands in no configuration file. */
public interface SecretReference {
    /**
     * Reads {@code env:NAME} or {@code file:path}.
     *
     * @param places where references lead
     * @throws IllegalArgumentException if it is neither; the message does not repeat it, because it may be the secret
     */
    static SecretReference parse(String text, SecretPlaces places) {
        if (text.startsWith("env:") && text.length() > 4) {
            return new EnvironmentSecret(text.substring(4), places.environment());
        }
        if (text.startsWith("file:") && text.length() > 5) {
            return new FileSecret(text, places.folder().resolve(text.substring(5)));
        }
        throw new IllegalArgumentException(
                "a secret must not stand here itself: write env:NAME or file:path (what stands here is not shown)");
    }

    /**
     * The secret as it is now.
     *
     * @throws SecretUnavailableException if it can't be read or is empty
     */
    Secret read();
}
