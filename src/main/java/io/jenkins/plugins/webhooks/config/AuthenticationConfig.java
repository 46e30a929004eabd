package io.jenkins.plugins.webhooks.config;

import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.AuthenticationSettings;

/** How a target knows who calls, as an administrator describes it. */
public abstract class AuthenticationConfig extends AbstractDescribableImpl<AuthenticationConfig> {
    /**
     * The engine's form. Credentials are looked up at each attempt.
     *
     * @throws IllegalArgumentException if it can't be used; the message says why
     */
    abstract AuthenticationSettings toEngine();

    /** The form of one way. */
    public abstract static class AuthenticationDescriptor extends Descriptor<AuthenticationConfig> {}
}
