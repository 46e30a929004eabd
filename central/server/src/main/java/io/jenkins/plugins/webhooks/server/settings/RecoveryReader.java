package io.jenkins.plugins.webhooks.server.settings;

import io.jenkins.plugins.webhooks.engine.incoming.RecoverySettings;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import io.jenkins.plugins.webhooks.server.yaml.YamlObject;
import io.jenkins.plugins.webhooks.server.yaml.YamlValue;
import java.util.Optional;
import java.util.Set;

/** Where to ask for deliveries that were missed. */
final class RecoveryReader {
    private RecoveryReader() {}

    static Optional<RecoverySettings> read(YamlValue value, String provider, SecretsReader secrets) {
        YamlObject object = value.object(Set.of("hook", "token"));
        try {
            RecoverySettings.requireAskable(provider);
        } catch (IllegalArgumentException e) {
            value.problem(e.getMessage());
            return Optional.empty();
        }
        Optional<SecretReference> token = object.require("token").flatMap(secrets::reference);
        Secrets access = () -> token.stream().map(SecretReference::read).toList();
        // Its message names the key, and so does the problem's path.
        Optional<RecoverySettings> recovery =
                object.require("hook").flatMap(hook -> hook.as(url -> RecoverySettings.of(url, access)));
        return token.flatMap(given -> recovery);
    }
}
