package io.jenkins.plugins.webhooks.engine.outgoing.signing;

import java.util.Map;
import java.util.Set;

/** Proves a request to its target. Stateless and pure but for the secrets, which are looked up at each use. */
public interface Signer {
    /** Signs nothing. */
    Signer NONE = new Unneeded();

    /**
     * The headers that prove the request.
     *
     * @throws io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException if there is no usable secret:
     *     nothing is sent unsigned
     * @throws IllegalArgumentException if something that has to be signed is not there
     */
    Map<String, String> sign(Unsigned request);

    /** Names of the headers that it sets, which therefore nobody else may set. */
    Set<String> headers();

    /** Those of them whose value is not to be shown, besides the ones that their name tells. */
    default Set<String> secretHeaders() {
        return Set.of();
    }
}
