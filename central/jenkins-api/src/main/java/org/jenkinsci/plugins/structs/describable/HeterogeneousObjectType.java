package org.jenkinsci.plugins.structs.describable;

import java.util.Map;

public final class HeterogeneousObjectType extends ParameterType {
    private HeterogeneousObjectType() {}

    public Map<String, DescribableModel<?>> getTypes() {
        throw new UnsupportedOperationException();
    }
}
