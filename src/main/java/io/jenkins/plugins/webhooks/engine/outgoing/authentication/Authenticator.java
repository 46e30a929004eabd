package io.jenkins.plugins.webhooks.engine.outgoing.authentication;

import java.io.IOException;
import java.time.Instant;

/** Finds what tells a target who calls. Secrets are looked up at each use, so that a rotated one counts at once. */
@FunctionalInterface
public interface Authenticator {
    /**
     * What one attempt carries.
     *
     * @param now when the attempt is made
     * @throws io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException if there is no usable secret:
     *     nothing is sent without it
     * @throws IOException if somebody had to be asked for it and did not give it; the message says who and why
     */
    Credentials credentials(Instant now) throws IOException;

    /**
     * Hears what the target said to them.
     *
     * @param used by an attempt
     * @return whether the next attempt will have others, so that it is worth trying although the target refused these
     */
    default boolean refused(Credentials used, int status) {
        return false;
    }
}
