package org.jenkinsci.plugins.structs.describable;

public final class HomogeneousObjectType extends ParameterType {
    private HomogeneousObjectType() {}

    public DescribableModel<?> getSchemaType() {
        throw new UnsupportedOperationException();
    }
}
