package io.jenkins.plugins.webhooks.config;

import hudson.util.ListBoxModel;
import io.jenkins.plugins.webhooks.engine.incoming.provider.Provider;
import io.jenkins.plugins.webhooks.engine.incoming.provider.Providers;
import java.util.stream.Collectors;

/** The systems that can send. */
public final class ProviderChoices {
    private static final Providers KNOWN = Providers.builtIn();

    private ProviderChoices() {}

    public static ListBoxModel all() {
        ListBoxModel items = new ListBoxModel();
        for (Provider provider : KNOWN.all()) {
            items.add(provider.displayName(), provider.name());
        }
        return items;
    }

    /**
     * Checks a name.
     *
     * @throws IllegalArgumentException if there is no such provider; the message lists them
     */
    public static void requireKnown(String name) {
        if (KNOWN.named(name).isEmpty()) {
            throw new IllegalArgumentException("no provider '" + name + "': use "
                    + KNOWN.all().stream().map(Provider::name).collect(Collectors.joining(", ")));
        }
    }
}
