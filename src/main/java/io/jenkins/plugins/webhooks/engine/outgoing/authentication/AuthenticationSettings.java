package io.jenkins.plugins.webhooks.engine.outgoing.authentication;

import io.jenkins.plugins.webhooks.engine.outgoing.transport.Transport;
import java.util.Set;

/** How a target knows who calls, besides a signature over what is sent. */
public sealed interface AuthenticationSettings
        permits NoAuthentication,
                BasicAuthentication,
                BearerAuthentication,
                HeaderAuthentication,
                QueryAuthentication,
                OAuth2Authentication,
                UrlAuthentication {
    /** Nobody asks. */
    AuthenticationSettings NONE = new NoAuthentication();

    /** What people call it in a configuration. */
    String type();

    /** Names of the headers that it sets, which therefore nobody else may set. */
    Set<String> headers();

    /**
     * Makes it ready for use.
     *
     * @param transport the target's, for ways that must ask somebody first
     */
    Authenticator authenticator(Transport transport);
}
