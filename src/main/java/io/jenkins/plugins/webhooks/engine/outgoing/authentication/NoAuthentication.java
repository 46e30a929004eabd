package io.jenkins.plugins.webhooks.engine.outgoing.authentication;

import java.util.Set;
import okhttp3.OkHttpClient;

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
    public Authenticator authenticator(OkHttpClient http) {
        return now -> Credentials.NONE;
    }
}
