package io.jenkins.plugins.webhooks.config;

import hudson.ExtensionPoint;
import io.jenkins.plugins.webhooks.engine.incoming.provider.Provider;
import java.util.List;

/** Systems that another plugin knows how to hear. Extend it with {@code @Extension}; they count from the next start. */
public abstract class ProviderSource implements ExtensionPoint {
    /** The same at every call; their names differ from all others. */
    public abstract List<Provider> providers();
}
