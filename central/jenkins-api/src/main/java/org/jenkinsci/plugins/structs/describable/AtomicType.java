package org.jenkinsci.plugins.structs.describable;

public final class AtomicType extends ParameterType {
    private AtomicType() {}

    public Class<?> getType() {
        throw new UnsupportedOperationException();
    }
}
