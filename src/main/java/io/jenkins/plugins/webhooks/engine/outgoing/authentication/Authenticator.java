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
}
