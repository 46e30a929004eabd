package io.jenkins.plugins.webhooks.config;

import hudson.Util;
import hudson.model.AbstractDescribableImpl;

/**
 * A value under a name, both without the blanks around them.
 *
 * @param <T> the class itself
 */
public abstract class NamedValue<T extends NamedValue<T>> extends AbstractDescribableImpl<T> {
    private final String name;
    private final String value;

    /** Nothing counts as empty. */
    protected NamedValue(String name, String value) {
        this.name = Util.fixNull(name).trim();
        this.value = Util.fixNull(value).trim();
    }

    public final String getName() {
        return name;
    }

    public final String getValue() {
        return value;
    }
}
