package io.jenkins.plugins.webhooks.server.settings;

import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;
import java.util.Map;

/** {@code env:NAME}. */
record EnvironmentSecret(String name, Map<String, String> environment) implements SecretReference {
    @Override
    public Secret read() {
        String value = environment.get(name);
        if (value == null || value.isEmpty()) {
            throw new SecretUnavailableException("environment variable " + name + " is not set: set it before the start");
        }
        return Secret.of("env:" + name, value);
    }

    @Override
    public String toString() {
        return "env:" + name;
    }
}
