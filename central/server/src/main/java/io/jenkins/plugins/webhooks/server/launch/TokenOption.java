package io.jenkins.plugins.webhooks.server.launch;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;
import io.jenkins.plugins.webhooks.server.settings.SecretPlaces;
import io.jenkins.plugins.webhooks.server.settings.SecretReference;
import io.jenkins.plugins.webhooks.server.settings.StartException;
import java.nio.file.Path;

/** The option {@code --token}. */
final class TokenOption {
    /** As many characters as 96 random bits have in Base64; shorter ones are guessed. */
    private static final int MIN_LENGTH = 16;

    private TokenOption() {}

    @CheckForNull
    static SecretReference read(Setup setup) {
        if (setup.token() == null) {
            return null;
        }
        try {
            SecretReference token =
                    SecretReference.parse(setup.token(), new SecretPlaces(setup.environment(), Path.of("").toAbsolutePath()));
            if (token.read().text().length() < MIN_LENGTH) {
                throw new StartException("--token: the token is too short: use at least " + MIN_LENGTH + " characters");
            }
            return token;
        } catch (IllegalArgumentException | SecretUnavailableException e) {
            throw new StartException("--token: " + e.getMessage(), e);
        }
    }
}
