package io.jenkins.plugins.webhooks.server.settings;

import io.jenkins.plugins.webhooks.engine.outgoing.signing.SigningSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.SigningSettings.Scheme;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import io.jenkins.plugins.webhooks.server.yaml.YamlObject;
import io.jenkins.plugins.webhooks.server.yaml.YamlValue;
import java.util.Optional;
import java.util.Set;

/** How deliveries are signed. */
final class SigningReader {
    private SigningReader() {}

    static Optional<SigningSettings> read(YamlValue value, SecretsReader reader) {
        YamlObject object = value.object(Set.of("scheme", "secrets"));
        Optional<Scheme> scheme = object.require("scheme").flatMap(each -> each.as(Scheme::parse));
        Optional<Secrets> secrets = object.get("secrets").map(reader::read);
        if (scheme.isPresent() && scheme.get() != Scheme.NONE && secrets.isEmpty()) {
            value.problem("the key 'secrets' is missing: nothing can be signed without one");
        }
        return scheme.map(given -> new SigningSettings(given, secrets.orElse(Secrets.NONE)));
    }
}
