package io.jenkins.plugins.webhooks.server.settings;

import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings.Algorithm;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings.Encoding;
import io.jenkins.plugins.webhooks.server.yaml.YamlObject;
import io.jenkins.plugins.webhooks.server.yaml.YamlValue;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How a custom sender signs. */
final class SignatureReader {
    private static final SignatureSettings DEFAULT = SignatureSettings.DEFAULT;

    private SignatureReader() {}

    static Optional<SignatureSettings> read(YamlValue value) {
        YamlObject object = value.object(Set.of("header", "prefix", "algorithm", "encoding"));
        return Optional.of(new SignatureSettings(
                object.get("header").flatMap(each -> each.as(HeaderName::parse)).orElse(DEFAULT.header()),
                // A prefix belongs to a header: who names another header has GitHub's no longer.
                object.get("prefix")
                        .flatMap(YamlValue::text)
                        .orElse(object.get("header").isPresent() ? "" : DEFAULT.prefix()),
                object.get("algorithm")
                        .flatMap(each -> Known.one(each, Algorithm.values(), Algorithm::label))
                        .orElse(DEFAULT.algorithm()),
                object.get("encoding")
                        .flatMap(each ->
                                Known.one(each, Encoding.values(), known -> known.name().toLowerCase(Locale.ROOT)))
                        .orElse(DEFAULT.encoding())));
    }
}
