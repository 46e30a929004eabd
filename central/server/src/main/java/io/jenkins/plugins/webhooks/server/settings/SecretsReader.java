package io.jenkins.plugins.webhooks.server.settings;

import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import io.jenkins.plugins.webhooks.server.yaml.YamlValue;
import java.util.List;
import java.util.Optional;

/** A list of references to secrets. Each is tried once, because a webhook whose secret is missing can't work. */
record SecretsReader(SecretPlaces places) {
    Secrets read(YamlValue value) {
        List<SecretReference> references =
                value.list().stream().flatMap(each -> reference(each).stream()).toList();
        return () -> references.stream().map(SecretReference::read).toList();
    }

    Optional<SecretReference> reference(YamlValue value) {
        Optional<SecretReference> reference = value.as(text -> SecretReference.parse(text, places));
        reference.ifPresent(each -> {
            try {
                each.read();
            } catch (SecretUnavailableException e) {
                value.problem(e.getMessage());
            }
        });
        return reference;
    }
}
