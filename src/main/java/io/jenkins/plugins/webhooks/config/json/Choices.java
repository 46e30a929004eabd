package io.jenkins.plugins.webhooks.config.json;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jenkinsci.plugins.structs.SymbolLookup;
import org.jenkinsci.plugins.structs.describable.DescribableModel;
import org.jenkinsci.plugins.structs.describable.HeterogeneousObjectType;

/** The kinds of thing that one attribute can hold. */
final class Choices {
    private Choices() {}

    /** By symbol, or by the name of the class where there is none. */
    static Map<String, DescribableModel<?>> of(HeterogeneousObjectType type) {
        Map<String, DescribableModel<?>> choices = new TreeMap<>();
        type.getTypes().forEach((name, model) -> {
            Set<String> symbols = SymbolLookup.getSymbolValue(model.getType());
            (symbols.isEmpty() ? Set.of(name) : symbols).forEach(each -> choices.put(each, model));
        });
        return choices;
    }
}
