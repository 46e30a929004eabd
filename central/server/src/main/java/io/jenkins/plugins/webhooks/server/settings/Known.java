package io.jenkins.plugins.webhooks.server.settings;

import io.jenkins.plugins.webhooks.engine.incoming.provider.Provider;
import io.jenkins.plugins.webhooks.engine.incoming.provider.Providers;
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
