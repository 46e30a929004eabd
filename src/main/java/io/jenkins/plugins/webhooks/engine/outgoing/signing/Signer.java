package io.jenkins.plugins.webhooks.engine.outgoing.signing;

import java.time.Instant;
import java.util.Map;

/** Proves a request to its target. Stateless and pure but for the secrets, which are looked up at each use. */
@FunctionalInterface
public interface Signer {
    /**
     * The headers that prove the body.
     *
     * @param id of the delivery, the same at each attempt
     * @param timestamp of this attempt
     * @param body as sent
     * @throws io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException if there is no usable secret:
     *     nothing is sent unsigned
     */
    Map<String, String> sign(String id, Instant timestamp, byte[] body);
}
