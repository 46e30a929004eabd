package io.jenkins.plugins.webhooks.engine.outgoing.authentication;

import io.jenkins.plugins.webhooks.engine.outgoing.transport.Transport;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.util.Set;

/**
 * A token that proves whoever has it, RFC 6750.
 *
 * @param tokens the first that counts is sent
 */
public record BearerAuthentication(Secrets tokens) implements AuthenticationSettings {
    @Override
    public String type() {
        return "bearer";
    }

    @Override
    public Set<String> headers() {
        return Set.of("Authorization");
    }

    @Override
    public Authenticator authenticator(Transport transport) {
        return now -> {
            String token = FirstLive.text(tokens, now);
            return Credentials.header("Authorization", "Bearer " + token, token);
        };
    }
}
