package io.jenkins.plugins.webhooks.engine.outgoing.authentication;

import io.jenkins.plugins.webhooks.engine.outgoing.transport.Transport;
import java.util.Set;

/** The target asks nobody who he is. */
public record NoAuthentication() implements AuthenticationSettings {
    @Override
    public String type() {
        return "none";
    }

    @Override
    public Set<String> headers() {
        return Set.of();
    }

    @Override
    public Authenticator authenticator(Transport transport) {
        return now -> Credentials.NONE;
    }
}
