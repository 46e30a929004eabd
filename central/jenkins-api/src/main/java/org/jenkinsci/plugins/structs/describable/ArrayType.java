package org.jenkinsci.plugins.structs.describable;

public final class ArrayType extends ParameterType {
    private ArrayType() {}

    public ParameterType getElementType() {
        throw new UnsupportedOperationException();
    }
}
