package org.jenkinsci.plugins.structs.describable;

import hudson.model.TaskListener;
import java.util.Collection;
import java.util.Map;

public final class DescribableModel<T> {
    private DescribableModel() {}

    public static <T> DescribableModel<T> of(Class<T> type) {
        throw new UnsupportedOperationException();
    }

    public Collection<DescribableParameter> getParameters() {
        throw new UnsupportedOperationException();
    }

    public Class<T> getType() {
        throw new UnsupportedOperationException();
    }

    public T instantiate(Map<String, ?> arguments, TaskListener listener) {
        throw new UnsupportedOperationException();
    }
}
