package io.jenkins.plugins.webhooks.engine.incoming;

import io.jenkins.plugins.webhooks.engine.incoming.waiting.Wait;
import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;
import io.jenkins.plugins.webhooks.engine.security.Secrets;

/** Finds what the sender of a wait signs with; asked at each request, because credentials change. */
@FunctionalInterface
public interface WaitSecrets {
    /** For installations without credentials: fails closed. */
    WaitSecrets NONE = wait -> () -> {
        throw new SecretUnavailableException("there are no credentials for one-time URLs here");
    };

    /** The secrets of a wait whose order names credentials. */
    Secrets of(Wait wait);
}
