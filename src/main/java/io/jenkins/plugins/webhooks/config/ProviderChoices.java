package io.jenkins.plugins.webhooks.config;

import hudson.ExtensionList;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.webhooks.JenkinsEngine;
import io.jenkins.plugins.webhooks.engine.Webhooks;
import io.jenkins.plugins.webhooks.engine.incoming.provider.Provider;
import io.jenkins.plugins.webhooks.engine.incoming.provider.Providers;
import java.util.stream.Collectors;
import jenkins.model.Jenkins;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The systems that can send. */
public final class ProviderChoices {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderChoices.class);

    private ProviderChoices() {}

    /** Those of the engine and of other plugins. One plugin that is broken takes no other system away. */
    static Providers known() {
        Providers all = Providers.builtIn();
        if (Jenkins.getInstanceOrNull() != null) {
            for (ProviderSource source : ExtensionList.lookup(ProviderSource.class)) {
                try {
                    all = all.and(source.providers());
                } catch (RuntimeException | LinkageError e) {
                    LOG.error(
                            "The systems of {} can't be used", source.getClass().getName(), e);
                }
            }
        }
        return all;
    }

    /** What the running engine knows, because that one has the last word. */
    private static Providers usable() {
        return JenkinsEngine.current().map(Webhooks::providers).orElseGet(ProviderChoices::known);
    }

    public static ListBoxModel all() {
        ListBoxModel items = new ListBoxModel();
        for (Provider provider : usable().all()) {
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
        Providers usable = usable();
        if (usable.named(name).isEmpty()) {
            throw new IllegalArgumentException("no provider '" + name + "': use "
                    + usable.all().stream().map(Provider::name).collect(Collectors.joining(", ")));
        }
    }
}
