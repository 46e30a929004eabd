package io.jenkins.plugins.webhooks.server.settings;

import io.jenkins.plugins.webhooks.engine.incoming.provider.Provider;
import io.jenkins.plugins.webhooks.engine.incoming.provider.Providers;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import io.jenkins.plugins.webhooks.server.yaml.Suggestion;
import io.jenkins.plugins.webhooks.server.yaml.YamlValue;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** Values that the engine must know: providers, expressions, words of a fixed list. */
final class Known {
    private static final Provider[] PROVIDERS = Providers.builtIn().all().toArray(Provider[]::new);

    private Known() {}

    static Optional<String> provider(YamlValue value) {
        return one(value, PROVIDERS, Provider::name).map(Provider::name);
    }

    /** Whether a sender proves itself by secrets that must be configured. */
    static boolean usesSecrets(String provider, SignatureSettings signature) {
        return Arrays.stream(PROVIDERS)
                .filter(each -> each.name().equals(provider))
                .flatMap(each -> each.schemes(signature).stream())
                .allMatch(SignatureScheme::usesSecrets);
    }

    static Optional<String> expression(YamlValue value) {
        return value.as(Expression::parse).map(Expression::toString);
    }

    static <T> Optional<T> one(YamlValue value, T[] all, Function<T, String> label) {
        return value.as(text -> Arrays.stream(all)
                .filter(each -> label.apply(each).equalsIgnoreCase(text.trim()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is unknown; "
                        + Suggestion.among(Arrays.stream(all).map(label).toList(), text))));
    }
}
