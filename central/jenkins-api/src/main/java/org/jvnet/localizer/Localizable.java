package org.jvnet.localizer;

import java.io.Serializable;
import java.util.Arrays;

public class Localizable implements Serializable {
    private static final long serialVersionUID = 1L;
    private final ResourceBundleHolder holder;
    private final String key;
    private final Serializable[] args;

    public Localizable(ResourceBundleHolder holder, String key, Object... args) {
        this.holder = holder;
        this.key = key;
        this.args = Arrays.stream(args).map(String::valueOf).toArray(Serializable[]::new);
    }

    @Override
    public String toString() {
        return holder.format(key, (Object[]) args);
    }
}
