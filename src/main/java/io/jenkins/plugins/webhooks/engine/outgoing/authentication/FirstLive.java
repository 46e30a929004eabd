package io.jenkins.plugins.webhooks.engine.outgoing.authentication;

import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.time.Instant;

/** A request has room for one password or token: that of the first secret that counts. */
final class FirstLive {
    private FirstLive() {}

    /**
     * Its text.
     *
     * @throws SecretUnavailableException if none counts now
     */
    static String text(Secrets secrets, Instant now) {
        return secrets.liveAt(now).stream()
                .findFirst()
                .map(Secret::text)
                .orElseThrow(() -> new SecretUnavailableException("no secret to authenticate with counts now"));
    }
}
