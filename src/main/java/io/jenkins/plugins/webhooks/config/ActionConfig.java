package io.jenkins.plugins.webhooks.config;

import hudson.ExtensionPoint;
import hudson.model.AbstractDescribableImpl;
import io.jenkins.plugins.webhooks.engine.incoming.Action;

/** What an accepted receipt causes, as an administrator describes it. Extend it to bring an action of your own. */
public abstract class ActionConfig extends AbstractDescribableImpl<ActionConfig> implements ExtensionPoint {

    /**
     * The action for the engine; anything that may change later is looked up when it runs.
     *
     * @throws IllegalArgumentException if it can't be used; the message says which field
     */
    public abstract Action toEngine();
}
