package io.jenkins.plugins.webhooks.server.settings;

import io.jenkins.plugins.webhooks.engine.option.InvalidOptionException;
import io.jenkins.plugins.webhooks.engine.option.Options;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.SigningSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.SigningSettings.Scheme;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import io.jenkins.plugins.webhooks.server.yaml.YamlObject;
import io.jenkins.plugins.webhooks.server.yaml.YamlValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How deliveries are signed: the scheme's name, its secrets and the options that it has. */
final class SigningReader {
    private SigningReader() {}

    static Optional<SigningSettings> read(YamlValue value, SecretsReader reader) {
        YamlObject object = value.entries();
        Optional<Scheme> scheme = object.require("scheme").flatMap(each -> each.as(Scheme::parse));
        Optional<Secrets> secrets = object.get("secrets").map(reader::read);
        if (scheme.isPresent() && scheme.get() != Scheme.NONE && secrets.isEmpty()) {
            value.problem("the key 'secrets' is missing: nothing can be signed without one");
        }
        return scheme.flatMap(given -> settings(given, secrets.orElse(Secrets.NONE), value, object));
    }

    private static Optional<SigningSettings> settings(
            Scheme scheme, Secrets secrets, YamlValue value, YamlObject object) {
        Set<String> known = new HashSet<>(scheme.options());
        known.addAll(List.of("scheme", "secrets"));
        object.requireOnly(known);
        Map<String, List<String>> said = new HashMap<>();
        for (String option : scheme.options()) {
            object.get(option).ifPresent(each -> said.put(option, SignatureReader.texts(each)));
        }
        try {
            return Optional.of(scheme.settings(new Options(said), secrets));
        } catch (InvalidOptionException e) {
            object.get(e.option()).orElse(value).problem(e.getMessage());
            return Optional.empty();
        }
    }
}
