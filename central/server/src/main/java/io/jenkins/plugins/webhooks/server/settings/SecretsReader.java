package io.jenkins.plugins.webhooks.server.settings;

import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.SecretEntry;
import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import io.jenkins.plugins.webhooks.server.yaml.YamlValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A list of references to secrets. Each is tried once, because a webhook whose secret is missing can't work. */
record SecretsReader(SecretPlaces places) {
    Secrets read(YamlValue value) {
        List<Supplier<Secret>> entries =
                value.list().stream().flatMap(each -> entry(each).stream()).toList();
        return () -> entries.stream().map(Supplier::get).toList();
    }

    /** One reference, or a list of them. */
    Optional<Secrets> one(YamlValue value) {
        return value.isList()
                ? Optional.of(read(value))
                : entry(value).map(entry -> () -> List.of(entry.get()));
    }

    private Optional<Supplier<Secret>> entry(YamlValue value) {
        return value.as(SecretEntry::parse).flatMap(entry -> reference(value, entry.reference())
                .map(reference -> () -> entry.bound(reference.read())));
    }

    Optional<SecretReference> reference(YamlValue value) {
        return value.text().flatMap(text -> reference(value, text));
    }

    private Optional<SecretReference> reference(YamlValue value, String text) {
        Optional<SecretReference> reference = value.as(whole -> SecretReference.parse(text, places));
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
