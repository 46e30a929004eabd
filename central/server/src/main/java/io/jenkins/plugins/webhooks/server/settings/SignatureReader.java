package io.jenkins.plugins.webhooks.server.settings;

import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import io.jenkins.plugins.webhooks.engine.option.InvalidOptionException;
import io.jenkins.plugins.webhooks.engine.incoming.signature.choice.SchemeChoice;
import io.jenkins.plugins.webhooks.engine.option.Options;
import io.jenkins.plugins.webhooks.server.yaml.YamlObject;
import io.jenkins.plugins.webhooks.server.yaml.YamlValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How a custom sender signs: the scheme's name and the options that it has. */
final class SignatureReader {
    private static final String SCHEME = "scheme";

    private SignatureReader() {}

    static Optional<SignatureSettings> read(YamlValue value) {
        YamlObject all = value.entries();
        Optional<SchemeChoice> choice = all.get(SCHEME)
                .map(name -> name.as(SchemeChoice::parse))
                .orElse(Optional.of(SchemeChoice.HMAC));
        return choice.flatMap(scheme -> settings(scheme, value, all));
    }

    private static Optional<SignatureSettings> settings(SchemeChoice scheme, YamlValue value, YamlObject object) {
        Set<String> known = new HashSet<>(scheme.options());
        known.add(SCHEME);
        object.requireOnly(known);
        Map<String, List<String>> said = new HashMap<>();
        for (String option : scheme.options()) {
            object.get(option).ifPresent(each -> said.put(option, texts(each)));
        }
        try {
            return Optional.of(scheme.settings(new Options(said)));
        } catch (InvalidOptionException e) {
            object.get(e.option()).orElse(value).problem(e.getMessage());
            return Optional.empty();
        }
    }

    static List<String> texts(YamlValue value) {
        return value.isList()
                ? value.list().stream().flatMap(each -> each.text().stream()).toList()
                : value.text().map(List::of).orElse(List.of());
    }
}
